using System.Collections.Immutable;

namespace Downlink.Pages;

/// <summary>Which pages of a plan stand at an output path, and which come from a file: their places in the list of pages.</summary>
public sealed class PageIndex
{
    private readonly Dictionary<string, int> _byPath;
    private Dictionary<string, ImmutableArray<int>>? _bySource;

    internal PageIndex(Dictionary<string, int> byPath) => _byPath = byPath;

    /// <summary>The page of this very path, upper and lower case told apart, or null.</summary>
    public Page? Find(ImmutableArray<Page> pages, string outputPath) =>
        _byPath.TryGetValue(outputPath, out var at) && pages[at] is var page && page.Permalink.OutputPath == outputPath ? page : null;

    /// <summary>The pages that a file of the site became, by its path.</summary>
    public IEnumerable<Page> From(ImmutableArray<Page> pages, string source)
    {
        _bySource ??= pages
            .Select(static (page, at) => (Source: PageSource.FileOf(page), At: at))
            .Where(static page => page.Source is not null)
            .GroupBy(static page => page.Source ?? "", static page => page.At, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.ToImmutableArray(), StringComparer.Ordinal);
        return _bySource.TryGetValue(source, out var places) ? places.Select(at => pages[at]) : [];
    }
}
