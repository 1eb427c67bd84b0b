using System.Collections.Immutable;
using Downlink.Entries;
using Downlink.Posts;

namespace Downlink.Building;

/// <summary>What of the curated posts and pages is published this time, and how many stay back as drafts or for a day to come.</summary>
public sealed record Publication(CuratedPosts Curated, int Drafts, int Future)
{
    public static Publication Of(CuratedPosts curated, BuildOptions options)
    {
        ArgumentNullException.ThrowIfNull(curated);
        ArgumentNullException.ThrowIfNull(options);
        bool IsHeldAsDraft(bool isDraft) => isDraft && !options.WithDrafts;
        // Only an author dates a post ahead; whatever stands in a dump has been published.
        bool IsHeldForLater(Post post) => !options.WithFuture && post.Winner.Kind == EntryKind.Markdown && post.Date > options.Today;

        ImmutableArray<Post> posts = [.. curated.Posts.Where(post => !IsHeldAsDraft(post.IsDraft) && !IsHeldForLater(post))];
        ImmutableArray<Entry> pages = [.. curated.Pages.Where(page => !IsHeldAsDraft(page.FrontMatter?.IsDraft ?? false))];
        var later = curated.Posts.Count(post => !IsHeldAsDraft(post.IsDraft) && IsHeldForLater(post));
        var drafts = curated.Posts.Length - posts.Length - later + curated.Pages.Length - pages.Length;
        return new Publication(curated with { Posts = posts, Pages = pages }, drafts, later);
    }
}
