using System.Collections.Immutable;
using Downlink.Memory;
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
    private readonly Lazy<Known> _known;
    private readonly Known? _former;

    private RelatedPosts(ImmutableArray<Post> posts, TermShelf shelf, Known? former)
    {
        (_posts, _shelf, _former) = (posts, shelf, former);
        _known = new(Learn);
    }

    /// <param name="posts">Among these.</param>
    /// <param name="values">What earlier runs of the program left of single posts, if anything.</param>
    public static RelatedPosts Among(ImmutableArray<Post> posts, ValueStore? values = null) =>
        new(posts, new TermShelf(values ?? ValueStore.None), null);

    /// <summary>The same among other posts; what is known of those that say the same as before is kept.</summary>
    public RelatedPosts AmongNow(ImmutableArray<Post> posts) => new(posts, _shelf, _known.IsValueCreated ? _known.Value : _former);

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
        return PlaceOf(post) is { } at
            ? [.. _known.Value.Vectors.Nearest(at).Select(near => Describe(at, near.At, near.Score))]
            : [];
    }

    private RelatedPost Describe(int at, int near, double score) =>
        new(_posts[near], score, SharedWords.Of(_posts[at], _posts[near], _known.Value.Vectors.Shared(at, near), MostShared));

    private int? PlaceOf(Post post) => _known.Value.Places.TryGetValue(post.Id.Hex, out var at) ? at : null;

    private Known Learn()
    {
        var former = _former ?? new Known([], [], new TermVectors([]), []);
        var difference = Difference.Between(former.Posts, _posts);
        var terms = difference.Apply(former.Terms, [.. _posts.AsSpan(difference.Start, difference.Latter).ToArray().Select(_shelf.Of)]);
        return new Known(_posts, terms, former.Vectors.With(terms), AreTheSame(former.Posts, difference) ? former.Places : PlacesOf(_posts));
    }

    /// <summary>Whether where the posts differ they only say something else, each in its place.</summary>
    private bool AreTheSame(ImmutableArray<Post> former, Difference difference)
    {
        var same = difference.Former == difference.Latter;
        for (var at = difference.Start; same && at < difference.Start + difference.Former; at++)
            same = former[at].Id == _posts[at].Id;
        return same;
    }

    private static Dictionary<string, int> PlacesOf(ImmutableArray<Post> posts)
    {
        var places = new Dictionary<string, int>(posts.Length, StringComparer.Ordinal);
        foreach (var post in posts)
            places.Add(post.Id.Hex, places.Count);
        return places;
    }

    private sealed record Known(
        ImmutableArray<Post> Posts,
        ImmutableArray<PostTerms> Terms,
        TermVectors Vectors,
        Dictionary<string, int> Places
    );
}
