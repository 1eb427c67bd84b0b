using System.Collections.Immutable;
using Downlink.Posts;

namespace Downlink.Related;

/// <summary>
/// Which posts are about the same. Nothing is computed before somebody asks; then the terms of all posts are weighed once, and each post's
/// neighbours are found when its page is made. Any thread may ask, in any order, and gets the same answer.
/// </summary>
public sealed class RelatedPosts
{
    private const int MostShared = 5;

    private readonly ImmutableArray<Post> _posts;
    private readonly TermShelf _shelf;
    private readonly Lazy<TermVectors> _vectors;
    private readonly Lazy<Dictionary<string, int>> _places;

    private RelatedPosts(ImmutableArray<Post> posts, TermShelf shelf)
    {
        (_posts, _shelf) = (posts, shelf);
        _vectors = new(() => new TermVectors([.. posts.Select(shelf.Of)]));
        _places = new(() =>
            posts
                .Select(static (post, at) => (post.Id.Hex, At: at))
                .ToDictionary(static post => post.Hex, static post => post.At, StringComparer.Ordinal)
        );
    }

    public static RelatedPosts Among(ImmutableArray<Post> posts) => new(posts, new TermShelf());

    /// <summary>The same among other posts; the terms of those that say the same as before are kept.</summary>
    public RelatedPosts AmongNow(ImmutableArray<Post> posts) => new(posts, _shelf);

    /// <summary>Reads a post's terms beforehand: whoever needs all posts' does so on several threads.</summary>
    public void Prepare(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        _shelf.Of(post);
    }

    /// <summary>The posts nearest to this one, the nearest first; none where no other is near enough.</summary>
    public ImmutableArray<RelatedPost> To(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return _places.Value.TryGetValue(post.Id.Hex, out var at)
            ? [.. _vectors.Value.Nearest(at).Select(near => Describe(at, near.At, near.Score))]
            : [];
    }

    private RelatedPost Describe(int at, int near, double score) =>
        new(_posts[near], score, SharedWords.Of(_posts[at], _posts[near], _vectors.Value.Shared(at, near), MostShared));
}
