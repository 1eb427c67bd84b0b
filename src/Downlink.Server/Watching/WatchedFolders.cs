using System.Collections.Immutable;
using Downlink.Configuration;

namespace Downlink.Server;

/// <summary>What of a site's folder is looked at: all that sources may lie in, and nothing that programs write.</summary>
internal sealed class WatchedFolders(string site)
{
    private static readonly ImmutableArray<string> Always = ["content", "templates"];
    private static readonly ImmutableArray<string> Programs = ["artifacts", "node_modules", "bin", "obj"];

    private volatile SiteConfig? _config;

    /// <summary>The site's folder.</summary>
    public string Site { get; } = site;

    /// <summary>Goes by the settings: they say where sources lie and where builds write. Before, all folders are looked at.</summary>
    public void Follow(SiteConfig config) => _config = config;

    /// <summary>The folders directly below the site that are looked at with all below them: full paths.</summary>
    public ImmutableArray<string> Find()
    {
        try
        {
            return [.. Directory.EnumerateDirectories(Site).Where(folder => Covers(Path.GetFileName(folder) + "/")).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Whether a path, relative to the site, is looked at: a file directly in the site's folder always is.</summary>
    public bool Covers(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return !path.StartsWith('.');

        var first = path[..slash];
        return !first.StartsWith('.') && !Programs.Contains(first) && HoldsSources(first)
            && !path.Contains("/node_modules/", StringComparison.Ordinal) && !path.Contains("/.git/", StringComparison.Ordinal)
            && !(path + "/").StartsWith((_config?.Output ?? "_site").TrimEnd('/') + "/", StringComparison.Ordinal);
    }

    private bool HoldsSources(string folder) =>
        _config is not { } config || Always.Contains(folder) || config.Sources.Any(glob => FirstOf(glob.Pattern) is var first && (first.Length == 0 || first == folder));

    /// <summary>The folder that a pattern begins with, or nothing for one that any folder fits.</summary>
    private static string FirstOf(string pattern)
    {
        var path = pattern.Replace('\\', '/').TrimStart('/');
        var first = path[..Math.Max(0, path.IndexOf('/', StringComparison.Ordinal))];
        return first.AsSpan().IndexOfAny("*?{") < 0 && first != "." ? first : "";
    }
}
