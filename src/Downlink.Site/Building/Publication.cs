using System.Collections.Immutable;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Memory;
using Downlink.Posts;

namespace Downlink.Building;

/// <summary>What of the curated posts and pages is published this time, and how many stay back as drafts or for a day to come.</summary>
public sealed record Publication(CuratedPosts Curated, int Drafts, int Future)
{
    /// <summary>The posts that stay back.</summary>
    public ImmutableArray<Post> HeldPosts { get; init; } = [];

    /// <summary>The hand-written pages that stay back.</summary>
    public ImmutableArray<Entry> HeldPages { get; init; } = [];

    public static Publication Of(CuratedPosts curated, BuildOptions options, SequenceMemory<Post, ImmutableArray<int>> memory)
    {
        ArgumentNullException.ThrowIfNull(curated);
        ArgumentNullException.ThrowIfNull(options);
        bool IsHeldAsDraft(bool isDraft) => isDraft && !options.WithDrafts;
        // Only an author dates a post ahead; whatever stands in a dump has been published.
        bool IsHeldForLater(Post post) => !options.WithFuture && post.Winner.Kind == EntryKind.Markdown && post.Date > options.Today;

        bool IsHeld(Post post) => IsHeldAsDraft(post.IsDraft) || IsHeldForLater(post);
        bool IsHeldPage(Entry page) => IsHeldAsDraft(page.FrontMatter?.IsDraft ?? false);

        var places = memory.Make(
            curated.Posts,
            Given.Of(options.WithDrafts, options.WithFuture, options.Today),
            new DiagnosticBag(),
            _ => [.. Enumerable.Range(0, curated.Posts.Length).Where(at => IsHeld(curated.Posts[at]))]
        );
        ImmutableArray<Post> heldPosts = [.. places.Select(at => curated.Posts[at])];
        ImmutableArray<Entry> heldPages = [.. curated.Pages.Where(IsHeldPage)];
        var later = heldPosts.Count(post => !IsHeldAsDraft(post.IsDraft));
        var shown = curated with
        {
            Posts = places.IsEmpty ? curated.Posts : [.. curated.Posts.Where(post => !IsHeld(post))],
            Pages = heldPages.IsEmpty ? curated.Pages : [.. curated.Pages.Where(page => !IsHeldPage(page))],
        };
        return new Publication(shown, heldPosts.Length - later + heldPages.Length, later) { HeldPosts = heldPosts, HeldPages = heldPages };
    }

    /// <summary>Whether a post in the place of another is held back, or not, as that was.</summary>
    internal static bool AreHeldAlike(Post one, Post other) =>
        one.IsDraft == other.IsDraft && one.Date == other.Date && one.Winner.Kind == other.Winner.Kind;
}
