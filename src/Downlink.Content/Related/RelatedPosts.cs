using System.Collections.Concurrent;
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

    /// <summary>
    /// What is new of so few posts, and of no larger share of all, is sooner found out again than all is written: their terms, their kin.
    /// </summary>
    private const int FewTerms = 8, FewKin = 256, SmallShare = 64;

    private readonly Lazy<Dictionary<string, int>> _places;
    private readonly ConcurrentDictionary<string, FoundTerms> _prepared = new(StringComparer.Ordinal);
    private Lazy<Kinship> _former;
    private Lazy<Kinship> _known;
    private Kin[][]? _settled;
    private int _newTerms, _newKin;

    private RelatedPosts(ImmutableArray<Post> posts, Lazy<Kinship> former)
    {
        (Posts, _former) = (posts, former);
        (_known, _places) = (new(Learn), new(PlacesOf));
    }

    /// <summary>Among which posts.</summary>
    public ImmutableArray<Post> Posts { get; }

    /// <param name="posts">Among these.</param>
    /// <param name="file">What earlier runs of the program found out about the same or other posts, if anything.</param>
    public static RelatedPosts Among(ImmutableArray<Post> posts, MemoryFile? file = null) =>
        new(posts, new(() => (file is null ? null : KinshipRecord.Read(file)) ?? Kinship.None()));

    /// <summary>Reads what earlier runs found out, which is asked for later: on another thread, say.</summary>
    public void Recall() => _ = _former.Value;

    /// <summary>The same among other posts; what is known of those that say the same as before is kept.</summary>
    public RelatedPosts AmongNow(ImmutableArray<Post> posts) => new(posts, _known.IsValueCreated ? _known : _former);

    /// <summary>Reads a post's terms beforehand: whoever needs all posts' does so on several threads.</summary>
    public void Prepare(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        _prepared[post.Id.Hex] = Find(post);
    }

    /// <summary>The posts nearest to this one, the nearest first; none where no other is near enough.</summary>
    public ImmutableArray<RelatedPost> To(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return _places.Value.TryGetValue(post.Id.Hex, out var at)
            ? [.. KinAt(at).Select(near => new RelatedPost(Posts[near.At], near.Score, near.Words))]
            : [];
    }

    /// <summary>Finds out beforehand which posts are nearest to this one.</summary>
    public void Relate(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        if (_places.Value.TryGetValue(post.Id.Hex, out var at))
            _ = KinAt(at);
    }

    /// <summary>Keeps for later runs what was found out, if there is much that is new in it.</summary>
    public void Keep(MemoryFile file, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (_known.IsValueCreated && (_newTerms > Few(FewTerms) || _newKin > Few(FewKin)))
            file.Write(writer => KinshipRecord.Write(writer, _known.Value), cancellation);
    }

    /// <summary>Whether nothing is left to be found out, and only the kin are held.</summary>
    public bool IsSettled => _settled is not null;

    /// <summary>When the kin of all posts were asked for: lets go of all by which they were found.</summary>
    public void Settle()
    {
        Kin[][] kin = [.. _known.Value.Kin.OfType<Kin[]>()];
        if (kin.Length == Posts.Length)
            (_settled, _former, _known) = (kin, new(Kinship.None), new(Learn));
    }

    private int Few(int most) => Math.Min(most, Posts.Length / SmallShare);

    private Kin[] KinAt(int at) => _settled is { } settled ? settled[at] : _known.Value.Kin[at] ??= KinOf(at);

    private Kin[] KinOf(int at)
    {
        Interlocked.Increment(ref _newKin);
        return [.. _known.Value.Vectors.Nearest(at).Select(near => new Kin(near.At, near.Score, WordsOf(at, near.At)))];
    }

    private ImmutableArray<string> WordsOf(int at, int near) =>
        SharedWords.Of(Posts[at], Posts[near], _known.Value.Vectors.Shared(at, near), MostShared);

    private Kinship Learn()
    {
        var former = _former.Value;
        var difference = former.Posts.IsEmpty
            ? new Difference(0, former.Keys.Length, Posts.Length)
            : Difference.Between(former.Posts, Posts);
        // What was found out of other numbers of posts weighs something else.
        _newTerms = former.Keys.Length == Posts.Length ? 0 : Posts.Length;
        var (keys, terms) = (new Digest[difference.Latter], new NumberedTerms[difference.Latter]);
        for (var at = 0; at < keys.Length; at++)
        {
            var post = Posts[difference.Start + at];
            var found = _prepared.TryRemove(post.Id.Hex, out var ready) ? ready : Find(post);
            _newTerms += found.AreNew ? 1 : 0;
            (keys[at], terms[at]) = (found.Key, found.Terms);
        }

        _prepared.Clear();
        return former.With(Posts, difference, keys, terms);
    }

    private FoundTerms Find(Post post)
    {
        var (key, former) = (TermsKey.Of(post), _former.Value);
        return former.Places.TryGetValue(key, out var at)
            ? new FoundTerms(key, former.Terms[at], AreNew: false)
            : new FoundTerms(key, PostTerms.Of(post, former.Vectors.Vocabulary.Numbers), AreNew: true);
    }

    private Dictionary<string, int> PlacesOf()
    {
        var places = new Dictionary<string, int>(Posts.Length, StringComparer.Ordinal);
        foreach (var post in Posts)
            places.Add(post.Id.Hex, places.Count);
        return places;
    }
}
