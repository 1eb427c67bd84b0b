using System.Text.RegularExpressions;

namespace Downlink.Browser;

/// <summary>One page of each kind that a site has: the largest, which is the one with most in it.</summary>
internal static partial class PageKinds
{
    /// <summary>Paths as in an address, without a slash before them.</summary>
    public static IReadOnlyList<string> Of(ShownSite site) =>
    [
        .. Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories)
            .Select(static file => (File: file, Kind: KindOf(File.ReadAllText(file))))
            .Where(static page => page.Kind.Length > 0)
            .GroupBy(static page => page.Kind, static page => page.File)
            .OrderBy(static kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => PathOf(site, kind.MaxBy(static file => new FileInfo(file).Length) ?? "")),
    ];

    private static string KindOf(string html) => BodyClass().Match(html).Groups[1].Value;

    private static string PathOf(ShownSite site, string file)
    {
        var path = Path.GetRelativePath(site.Output, file).Replace('\\', '/');
        return path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;
    }

    [GeneratedRegex("<body class=\"on-([a-z-]+)\"")]
    private static partial Regex BodyClass();
}
