using System.Collections.Frozen;
using System.Collections.Immutable;
using Downlink.Diagnostics;
using Downlink.Memory;
using Downlink.Output;
using Downlink.Pages;
using Downlink.Related;
using Downlink.Rendering;
using Downlink.Searching;

namespace Downlink.Building;

/// <summary>A site as it was when it was read: planned, frozen, and ready to render any of its pages for any thread that asks.</summary>
/// <remarks>Nothing is rendered before somebody pulls it: a build pulls every page, a preview the one that a browser asks for.</remarks>
public sealed class SiteSnapshot
{
    private readonly PageRenderer _renderer;
    private readonly DiagnosticBag _diagnostics;
    private readonly Lazy<FrozenDictionary<string, OutputFile>> _search;

    internal SiteSnapshot(SitePlan plan, PageRenderer renderer, DiagnosticBag diagnostics)
    {
        (Plan, _renderer, _diagnostics) = (plan, renderer, diagnostics);
        _search = new(FillSearch);
    }

    /// <summary>What was read.</summary>
    public required SiteSources Sources { get; init; }

    /// <summary>What of it is published.</summary>
    public required Publication Publication { get; init; }

    /// <summary>Every page and where it stands.</summary>
    public SitePlan Plan { get; }

    /// <summary>What is wrong, as far as it is known: what is wrong with a page shows when the page is rendered.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToSorted();

    /// <summary>What templates have taken until now.</summary>
    public ImmutableArray<LayoutTime> LayoutTimes => _renderer.LayoutTimes;

    /// <summary>The page whose file has this path in the output, as in <c>posts/x/index.html</c>, or null.</summary>
    public Page? Find(string outputPath) => Plan.Find(outputPath);

    /// <summary>An index of the site to be filled while its pages are rendered; null where it has no search.</summary>
    public SearchIndexer? StartSearch() => Plan.Config.Search ? new SearchIndexer(Plan, _renderer.BodyOf) : null;

    /// <summary>
    /// A file of the search index by its path in the output, or null. The first time somebody asks for one, all of them are made.
    /// </summary>
    public OutputFile? FindSearchFile(string outputPath) =>
        SearchIndexer.Makes(outputPath) ? _search.Value.GetValueOrDefault(outputPath) : null;

    /// <summary>
    /// The file of a page; null where its template failed, its source can't be read or its path can't be written, which has been reported.
    /// </summary>
    /// <param name="page">A page of the plan.</param>
    /// <param name="cancellation">Ends the rendering of a template, which counts as its failure.</param>
    public OutputFile? Render(Page page, CancellationToken cancellation = default) => Make(page, cancellation).Tell(_diagnostics);

    /// <summary>The same, with what there is to say of the page, which nobody has heard yet.</summary>
    internal Kept<OutputFile?> Make(Page page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (OutputPath.Refuse(page.Permalink.OutputPath) is not { } reason)
            return _renderer.Make(page, cancellation);

        var refused = OutputDiagnostics.RefusedPath(PageSource.Span(page), page.Permalink.OutputPath, reason);
        return new(null, [refused with { Note = $"it is {PageSource.Describe(page)}" }]);
    }

    /// <summary>How many steps the loops of a page's templates may take.</summary>
    internal int MostSteps => _renderer.MostSteps;

    /// <summary>The keys by which another run knows what it needn't make again.</summary>
    internal PageKeys Keys(KeySources sources) => _renderer.Keys(sources);

    /// <summary>
    /// Finds out which posts are about the same, for all of them, and lets go of their texts: a build does so before it makes the first page,
    /// and reads each text again when its page is made.
    /// </summary>
    internal static void Relate(RelatedPosts related, ParallelOptions threads)
    {
        Prepare(related, threads);
        Parallel.ForEach(related.Posts, threads, related.Relate);
        foreach (var post in related.Posts)
            post.Winner.Release();
    }

    /// <summary>Reads out of all posts what tells which are about the same.</summary>
    internal static void Prepare(RelatedPosts related, ParallelOptions threads) => Parallel.ForEach(related.Posts, threads, related.Prepare);

    /// <summary>
    /// Lets go of what was kept for a page, when it has been rendered and handed to the search: a build does so, a preview may be asked
    /// again.
    /// </summary>
    public void Release(Page page) => _renderer.Release(page);

    /// <summary>The same where no feeds are to be written, which would carry the page's text as well.</summary>
    internal void Drop(Page page) => _renderer.Drop(page);

    /// <summary>When the last page is rendered: lets go of what pages show alike, which would be made anew.</summary>
    internal void ReleaseShared() => _renderer.ReleaseShared();

    private FrozenDictionary<string, OutputFile> FillSearch()
    {
        var search = StartSearch();
        var parts = search is null ? [] : Plan.Pages.SelectMany(page => search.Add(page)).ToList();
        return parts.Concat(search?.Finish() ?? []).ToFrozenDictionary(static file => file.Path, StringComparer.Ordinal);
    }
}
