using System.Collections.Concurrent;

namespace Downlink.Checking;

/// <summary>Which files the sitemaps of a site name, gathered by any thread.</summary>
/// <param name="isUnlisted">Whether a page asks not to be found.</param>
internal sealed class Sitemap(Func<string, bool> isUnlisted)
{
    private readonly ConcurrentDictionary<string, bool> _files = new(StringComparer.Ordinal);

    /// <summary>Whether there is one that names anything.</summary>
    public bool IsThere => !_files.IsEmpty;

    /// <summary>Takes a file that a sitemap names; false for one that has no place there.</summary>
    public bool Add(string file)
    {
        _files[file] = true;
        return !isUnlisted(file);
    }

    /// <summary>Whether a file is named, or asks not to be.</summary>
    public bool Covers(string file) => _files.ContainsKey(file) || isUnlisted(file);
}
