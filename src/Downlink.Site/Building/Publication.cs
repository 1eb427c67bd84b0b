using System.Collections.Immutable;
using Downlink.Entries;
using Downlink.Posts;

namespace Downlink.Building;

/// <summary>What of the curated posts and pages is published this time, and how many stay back as drafts or for a day to come.</summary>
public sealed record Publication(CuratedPosts Curated, int Drafts, int Future)
{
    /// <summary>The posts that stay back.</summary>
    public ImmutableArray<Post> HeldPosts { get; init; } = [];

    /// <summary>The hand-written pages that stay back.</summary>
    public ImmutableArray<Entry> HeldPages { get; init; } = [];

    public static Publication Of(CuratedPosts curated, BuildOptions options)
    {
        ArgumentNullException.ThrowIfNull(curated);
        ArgumentNullException.ThrowIfNull(options);
        bool IsHeldAsDraft(bool isDraft) => isDraft && !options.WithDrafts;
        // Only an author dates a post ahead; whatever stands in a dump has been published.
        bool IsHeldForLater(Post post) => !options.WithFuture && post.Winner.Kind == EntryKind.Markdown && post.Date > options.Today;

        bool IsHeld(Post post) => IsHeldAsDraft(post.IsDraft) || IsHeldForLater(post);
        bool IsHeldPage(Entry page) => IsHeldAsDraft(page.FrontMatter?.IsDraft ?? false);

        ImmutableArray<Post> posts = [.. curated.Posts.Where(post => !IsHeld(post))];
        ImmutableArray<Entry> pages = [.. curated.Pages.Where(page => !IsHeldPage(page))];
        var later = curated.Posts.Count(post => !IsHeldAsDraft(post.IsDraft) && IsHeldForLater(post));
        var drafts = curated.Posts.Length - posts.Length - later + curated.Pages.Length - pages.Length;
        return new Publication(curated with { Posts = posts, Pages = pages }, drafts, later)
        {
            HeldPosts = posts.Length == curated.Posts.Length ? [] : [.. curated.Posts.Where(IsHeld)],
            HeldPages = pages.Length == curated.Pages.Length ? [] : [.. curated.Pages.Where(IsHeldPage)],
        };
    }
}
