using Downlink.Configuration;
using Downlink.Dedup;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Sources;
using Downlink.Timeline;

namespace Downlink.Posts;

/// <summary>Drives the way from sources to posts: split, deduplicate, order, edit.</summary>
/// <param name="config">The settings.</param>
/// <param name="overrides">What was decided by hand.</param>
/// <param name="ledger">What was recorded.</param>
/// <param name="memory">What the last run made, from which this one takes what it would make again; nothing for a run that stands
/// alone.</param>
public sealed class Curator(SiteConfig config, PostOverrides overrides, PostLedger ledger, CurationMemory? memory = null)
{
    private const string PageFolder = "content/pages/";
    private const string PostFolder = "content/posts/";
    private const string IntroductionFolder = "content/categories/";

    private readonly CurationMemory _memory = memory ?? new CurationMemory();

    public CuratedPosts Curate(IReadOnlyList<SourceFile> sources, DiagnosticBag diagnostics)
    {
        var read = new EntryReader(config, _memory.Entries).Read(sources, diagnostics);
        var signals = new Deduplicator(config, overrides, _memory.Dedup).Deduplicate(read.Entries.Where(IsPost), diagnostics);
        var ordered = FeedOrder.Merge(signals.Select(WithDecidedDate), diagnostics);
        var edited = new PostEditor(config, overrides, ledger, _memory.Posts).Edit([.. ordered.Where(IsShown)], diagnostics);
        var posts = PostNames.MakeDistinct(edited, diagnostics);

        overrides.Check(
            [.. signals.Select(static signal => signal.Id.Hex)],
            [.. signals.SelectMany(static signal => signal.Copies).Select(static copy => copy.Hash.Hex)],
            diagnostics
        );
        var curated = new CuratedPosts
        {
            Posts = posts,
            Pages = [.. read.Entries.Where(static entry => IsIn(entry, PageFolder) || IsPageOfFolder(entry)).Where(static entry => !IsEmptySection(entry))],
            Introductions = [.. read.Entries.Where(static entry => IsIn(entry, IntroductionFolder))],
            Categories = CategoryList.Of(config, posts, diagnostics),
            Lines = read.Lines,
            Dumps = read.Dumps,
        };
        foreach (var gone in LedgerChanges.Gone(ledger, curated).Where(IsMissed))
            diagnostics.Add(LedgerDiagnostics.Gone(gone));
        return curated;
    }

    private bool IsShown(Signal signal) => overrides.For(signal.Id.Hex) is not { IsHidden: true };

    /// <summary>Nobody misses a post that was hidden by hand.</summary>
    private bool IsMissed(LedgerEntry entry) => overrides.For(entry.Id) is not { IsHidden: true };

    private Signal WithDecidedDate(Signal signal) => overrides.For(signal.Id.Hex)?.Date is { } date ? signal with { Published = date } : signal;

    private static bool IsPost(Entry entry) => !IsIn(entry, PageFolder) && !IsIn(entry, IntroductionFolder) && !IsPageOfFolder(entry);

    /// <summary>Hugo's <c>_index.md</c> among the posts says something of their folder.</summary>
    private static bool IsPageOfFolder(Entry entry) => IsIn(entry, PostFolder) && IsSection(entry);

    /// <summary>Such a file often holds no more than the title of a list.</summary>
    private static bool IsEmptySection(Entry entry) => string.IsNullOrWhiteSpace(entry.Body) && IsSection(entry);

    private static bool IsSection(Entry entry) => entry.Origin.File.Contains("/_index", StringComparison.Ordinal) && ContentPath.Of(entry.Origin.File).IsSection;

    private static bool IsIn(Entry entry, string folder) => entry.Origin.File.StartsWith(folder, StringComparison.Ordinal);
}
