using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Dedup;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Memory;
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
        var ofRole = _memory.Posts.Roles.Sift(read.Entries);
        var signals = new Deduplicator(config, overrides, _memory.Dedup).Deduplicate(ofRole(EntryRole.Post), diagnostics);
        var edited = new PostEditor(config, overrides, ledger, _memory.Posts).Edit(Order(signals, diagnostics), diagnostics);
        var posts = Name(edited, diagnostics);

        Check(signals, posts, diagnostics);
        return new CuratedPosts
        {
            Posts = posts,
            Pages = ofRole(EntryRole.Page),
            Introductions = ofRole(EntryRole.Introduction),
            Categories = _memory.Posts.Categories.Make(
                posts,
                // The default category that nobody configured is named in the site's language.
                Given.Of(SettingsText.Of(config, "categories", "default_category", "language")),
                diagnostics,
                said => CategoryList.Of(config, posts, said)
            ),
            Lines = read.Lines,
            Dumps = read.Dumps,
        };
    }

    /// <summary>The signals to be shown, in feed order.</summary>
    private ImmutableArray<Signal> Order(ImmutableArray<Signal> signals, DiagnosticBag diagnostics)
    {
        var given = Given.Of(overrides);
        var dated = overrides.Entries.IsEmpty
            ? signals
            : _memory.Posts.Dated.Make(signals, given, diagnostics, (signal, _) => WithDecidedDate(signal));
        var order = _memory.Posts.Order.Make(dated, given, diagnostics, said =>
        {
            var places = new Dictionary<Signal, int>(dated.Length, ReferenceEqualityComparer.Instance);
            foreach (var signal in dated)
                places.Add(signal, places.Count);
            var shown = ImmutableArray.CreateBuilder<int>(dated.Length);
            foreach (var signal in FeedOrder.Merge(dated, said))
            {
                if (IsShown(signal))
                    shown.Add(places[signal]);
            }

            return shown.DrainToImmutable();
        });
        return [.. order.Select(place => dated[place])];
    }

    /// <summary>Each post with a slug of its own.</summary>
    private ImmutableArray<Post> Name(ImmutableArray<Post> posts, DiagnosticBag diagnostics)
    {
        var renamed = _memory.Posts.Renamed.Make(posts, default, diagnostics, said => PostNames.Rename(posts, said));
        return renamed.Count == 0
            ? posts
            : _memory.Posts.Named.Make(
                posts,
                Given.Of(renamed),
                diagnostics,
                (post, _) => renamed.TryGetValue(post.Id.Hex, out var slug) ? post with { Slug = slug } : post
            );
    }

    /// <summary>Whether what was decided and what was recorded still speaks of posts that are there.</summary>
    private void Check(ImmutableArray<Signal> signals, ImmutableArray<Post> posts, DiagnosticBag diagnostics)
    {
        if (!overrides.Entries.IsEmpty)
        {
            _memory.Posts.Checked.Make(signals, Given.Of(overrides), diagnostics, said =>
            {
                overrides.Check(
                    [.. signals.Select(static signal => signal.Id.Hex)],
                    [.. signals.SelectMany(static signal => signal.Copies).Select(static copy => copy.Hash.Hex)],
                    said
                );
                return true;
            });
        }

        var gone = _memory.Posts.Gone.Make(posts, Given.Of(ledger), diagnostics, _ => [.. LedgerChanges.Gone(ledger, posts)]);
        foreach (var entry in gone.Where(IsMissed))
            diagnostics.Add(LedgerDiagnostics.Gone(entry));
    }

    private bool IsShown(Signal signal) => overrides.For(signal.Id.Hex) is not { IsHidden: true };

    /// <summary>Nobody misses a post that was hidden by hand.</summary>
    private bool IsMissed(LedgerEntry entry) => overrides.For(entry.Id) is not { IsHidden: true };

    private Signal WithDecidedDate(Signal signal) => overrides.For(signal.Id.Hex)?.Date is { } date ? signal with { Published = date } : signal;

    internal static EntryRole RoleOf(Entry entry) =>
        IsIn(entry, IntroductionFolder) ? EntryRole.Introduction
        : !IsIn(entry, PageFolder) && !IsPageOfFolder(entry) ? EntryRole.Post
        : IsEmptySection(entry) ? EntryRole.None
        : EntryRole.Page;

    /// <summary>Hugo's <c>_index.md</c> among the posts says something of their folder.</summary>
    private static bool IsPageOfFolder(Entry entry) => IsIn(entry, PostFolder) && IsSection(entry);

    /// <summary>Such a file often holds no more than the title of a list.</summary>
    private static bool IsEmptySection(Entry entry) => IsSection(entry) && entry.BodySpan.IsWhiteSpace();

    private static bool IsSection(Entry entry) => entry.Origin.File.Contains("/_index", StringComparison.Ordinal) && ContentPath.Of(entry.Origin.File).IsSection;

    private static bool IsIn(Entry entry, string folder) => entry.Origin.File.StartsWith(folder, StringComparison.Ordinal);
}
