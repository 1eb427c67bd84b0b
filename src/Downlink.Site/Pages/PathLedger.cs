using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Pages;

/// <summary>Who stands at which output path: takes pages as they come and reports every second one on a path.</summary>
internal sealed class PathLedger(DiagnosticBag diagnostics)
{
    private readonly ImmutableArray<Page>.Builder _pages = ImmutableArray.CreateBuilder<Page>();
    private readonly Dictionary<string, int> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Page> _folders = new(StringComparer.OrdinalIgnoreCase);

    public void Add(Page page)
    {
        var path = page.Permalink.OutputPath;
        if (_files.TryGetValue(path, out var other))
        {
            Report(page, _pages[other], path);
            return;
        }

        if (FolderInTheWay(path, page)) return;

        _files.Add(path, _pages.Count);
        _pages.Add(page);
    }

    public ImmutableArray<Page> ToPages() => _pages.ToImmutable();

    public PageIndex ToIndex() => new(_files);

    private bool FolderInTheWay(string path, Page page)
    {
        if (_folders.TryGetValue(path, out var within))
        {
            diagnostics.Add(
                PageDiagnostics.FileForFolder(path, PageSource.Describe(page), PageSource.Describe(within), PageSource.Span(page))
            );
            return true;
        }

        // A folder that is known has been looked at with all above it.
        for (
            var slash = path.LastIndexOf('/');
            slash > 0 && path[..slash] is var folder && !_folders.ContainsKey(folder);
            slash = path.LastIndexOf('/', slash - 1)
        )
        {
            if (_files.TryGetValue(folder, out var file))
            {
                diagnostics.Add(
                    PageDiagnostics.FileForFolder(folder, PageSource.Describe(_pages[file]), PageSource.Describe(page), PageSource.Span(page))
                );
                return true;
            }

            _folders.Add(folder, page);
        }

        return false;
    }

    private void Report(Page page, Page other, string path)
    {
        if (page is RedirectPage)
        {
            diagnostics.Add(PageDiagnostics.AliasTaken(page.Permalink.Path, PageSource.Describe(other), PageSource.Span(page)));
            return;
        }

        // What every site has nobody wrote: the other one is somebody's.
        var place = PageSource.Span(PageSource.FileOf(page) is null ? other : page);
        var (first, second) = (PageSource.Describe(other), PageSource.Describe(page));
        diagnostics.Add(string.Equals(other.Permalink.OutputPath, path, StringComparison.Ordinal)
            ? PageDiagnostics.SamePath(page.Permalink.Path, first, second, place)
            : PageDiagnostics.SamePathButCase(page.Permalink.Path, first, second, place));
    }
}
