namespace Downlink.Pages;

/// <summary>Where a page stands in the site: its path from the site's root as in an <c>href</c>, percent-encoded, base path left out.</summary>
public readonly record struct Permalink(string Path)
{
    /// <summary>The file that answers it: <c>/posts/x/</c> is <c>posts/x/index.html</c>, decoded.</summary>
    public string OutputPath
    {
        get
        {
            var decoded = Uri.UnescapeDataString(Path).TrimStart('/');
            return decoded.Length == 0 || decoded.EndsWith('/') ? decoded + "index.html" : decoded;
        }
    }

    public override string ToString() => Path;
}
