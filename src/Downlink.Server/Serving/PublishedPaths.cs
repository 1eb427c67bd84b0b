using Downlink.Pages;

namespace Downlink.Server;

/// <summary>
/// The pages of a site as GitHub Pages shows them: <c>/x</c> is <c>x</c>, else <c>x.html</c>, else leads to <c>/x/</c>; what isn't there is
/// <c>404.html</c>. Upper and lower case differ, and no folder is listed.
/// </summary>
/// <param name="find">The page of an output path, or null. There is nothing but these: no path leads to any other file.</param>
/// <param name="basePath">Empty, or <c>/repo</c>.</param>
internal sealed class PublishedPaths(Func<string, Page?> find, string basePath)
{
    /// <summary>The answer to a decoded path that begins with a slash.</summary>
    public Answer Find(string path)
    {
        if (!IsUnderBase(path))
            return Answer.SeeInstead(Encode(basePath + path));

        var inner = path[basePath.Length..];
        if (inner.Length == 0)
            return basePath.Length == 0 ? FindInside("") : Answer.MovedTo(Encode(basePath + "/"));

        return FindInside(inner.TrimStart('/'));
    }

    private bool IsUnderBase(string path) =>
        path.StartsWith(basePath, StringComparison.Ordinal) && (path.Length == basePath.Length || path[basePath.Length] == '/');

    private Answer FindInside(string relative)
    {
        if (relative.Length == 0 || relative.EndsWith('/'))
            return find(relative + "index.html") is { } index ? Answer.Of(index) : Missing();

        if ((find(relative) ?? find(relative + ".html")) is { } page)
            return Answer.Of(page);

        return find(relative + "/index.html") is null ? Missing() : Answer.MovedTo(Encode($"{basePath}/{relative}/"));
    }

    private Answer Missing() => Answer.NotFound(find("404.html"));

    private static string Encode(string path)
    {
        var encoded = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        // Two slashes at the beginning would name another host.
        return "/" + encoded.TrimStart('/');
    }
}
