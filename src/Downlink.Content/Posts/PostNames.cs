using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Posts;

/// <summary>Gives each post a slug of its own.</summary>
internal static class PostNames
{
    /// <summary>
    /// Of posts that want one slug the first by path and line keeps it, whatever their places in the feed; the others get <c>-2</c>,
    /// <c>-3</c> and are reported.
    /// </summary>
    public static ImmutableArray<Post> MakeDistinct(ImmutableArray<Post> posts, DiagnosticBag diagnostics)
    {
        var slugs = new Slug[posts.Length];
        var order = Enumerable.Range(0, posts.Length).OrderBy(at => posts[at].Signal.Copies[0].Entry.Origin).ToList();
        foreach (var (at, slug) in order.Zip(Slugs.MakeDistinct(order.Select(at => posts[at].Slug))))
            slugs[at] = slug;
        return [.. posts.Zip(slugs, (post, slug) => post.Slug == slug ? post : Rename(post, slug, diagnostics))];
    }

    private static Post Rename(Post post, Slug slug, DiagnosticBag diagnostics)
    {
        var renamed = post with { Slug = slug };
        diagnostics.Add(PostDiagnostics.SlugTaken(renamed, post.Slug));
        return renamed;
    }
}
