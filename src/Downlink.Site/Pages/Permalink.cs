using System.Text;
using Downlink.Text;

namespace Downlink.Pages;

/// <summary>
/// Where a page stands in the site: its path from the site's root as in an <c>href</c>, percent-encoded, base path left out.
/// </summary>
public readonly record struct Permalink(string Path)
{
    /// <summary>What a file system takes as one name; a longer one can't be written.</summary>
    private const int LongestSegment = 255;

    private static readonly string[] FileExtensions = [".html", ".htm", ".xml", ".json", ".txt"];

    public static Permalink Root { get; } = new("/");

    /// <summary>The file that answers it: <c>/posts/x/</c> is <c>posts/x/index.html</c>, decoded.</summary>
    public string OutputPath
    {
        get
        {
            var decoded = (Path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(Path) : Path).TrimStart('/');
            return decoded.Length == 0 || decoded.EndsWith('/') ? decoded + "index.html" : decoded;
        }
    }

    public bool IsFolder => Path.EndsWith('/');

    /// <summary>Whether a file of this path can be published: some file systems allow names that no URL should carry.</summary>
    public static bool CanHold(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Split(path).All(IsName);
    }

    /// <summary>A permalink of a path that isn't encoded, as files have it: <c>img/图 1.png</c>.</summary>
    public static Permalink OfFile(string path)
    {
        if (!CanHold(path)) throw new ArgumentException($"Not a path within the site: {path}", nameof(path));

        return new Permalink("/" + string.Join('/', Split(path).Select(Encode)));
    }

    /// <summary>
    /// Reads a path as an author writes it, encoded or not, with or without slashes around it; a path without an extension of a page is a
    /// folder. False for what leaves the site, names no file, or isn't a path.
    /// </summary>
    public static bool TryParse(string text, out Permalink permalink)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text is ['/', .., '/'] && IsPlain(text.AsSpan(1)))
        {
            permalink = new Permalink(text);
            return true;
        }

        permalink = default;
        var trimmed = text.Trim();
        if (trimmed.Length == 0 || trimmed.StartsWith("//", StringComparison.Ordinal) || IsAbsolute(trimmed)) return false;

        var segments = Split(trimmed).Select(Uri.UnescapeDataString).ToArray();
        if (!segments.All(IsName)) return false;

        var path = "/" + string.Join('/', segments.Select(Encode));
        permalink = new Permalink(segments.Length == 0 || IsFile(trimmed) ? path : path + "/");
        return true;
    }

    /// <summary>A path below this one, given unencoded.</summary>
    public Permalink Below(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (IsPlain(path)) return new Permalink(Folder + path);

        return new Permalink(Folder + OfFile(path).Path[1..] + (path.EndsWith('/') ? "/" : ""));
    }

    public override string ToString() => Path;

    /// <summary>The path with a slash at its end; <c>/about.html</c> stands for the folder <c>/about/</c>.</summary>
    private string Folder
    {
        get
        {
            if (IsFolder) return Path;

            var dot = Path.LastIndexOf('.');
            return (dot > Path.LastIndexOf('/') ? Path[..dot] : Path) + "/";
        }
    }

    /// <summary>
    /// Whether nothing in it has to be encoded or looked at, as in <c>page/2/</c>: most paths are so, and there are many.
    /// </summary>
    private static bool IsPlain(ReadOnlySpan<char> path)
    {
        if (path.Length is 0 or > LongestSegment || path[0] == '/') return false;

        for (var at = 0; at < path.Length; at++)
        {
            if (!char.IsAsciiLetterOrDigit(path[at]) && path[at] != '-' && (path[at] != '/' || path[at - 1] == '/')) return false;
        }

        return true;
    }

    private static string[] Split(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsFile(string path) =>
        !path.EndsWith('/') && Array.Exists(FileExtensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    private static bool IsAbsolute(string path)
    {
        var colon = path.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && path.Take(colon).All(static c => char.IsAsciiLetterOrDigit(c) || c is '+' or '.' or '-');
    }

    private static bool IsName(string segment) =>
        segment is not ("." or "..")
        && segment.AsSpan().IndexOfAny('/', '\\') < 0
        && !segment.Any(char.IsControl)
        && Encoding.UTF8.GetByteCount(segment) <= LongestSegment;

    // RFC 3986, 2.3: all but unreserved characters are encoded, as UTF-8. A lone surrogate becomes U+FFFD. Ohm, Kelvin and Ångström are
    // letters to NFC, which some file systems keep names in.
    private static string Encode(string segment) =>
        Uri.EscapeDataString(Composition.Compose(segment.Replace('\u2126', 'Ω').Replace('\u212A', 'K').Replace('\u212B', 'Å')));
}
