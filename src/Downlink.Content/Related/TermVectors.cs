using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Downlink.Related;

/// <summary>
/// Posts as vectors of weighted terms, (1 + log tf) · log(N / df) (Salton and Buckley, "Term-weighting approaches in automatic text
/// retrieval", 1988), and for each term the posts that it matters to. Nearness is the cosine of two vectors.
/// </summary>
/// <remarks>Weights are whole numbers, so that sums don't depend on an order and no machine's logarithm shows in a page.</remarks>
internal sealed class TermVectors
{
    private const int MostTerms = 32;
    private const int MostNear = 4;

    /// <summary>One term may be an accident.</summary>
    private const int LeastShared = 2;

    private const double LeastScore = 0.05;

    /// <summary>Whoever asks no more often is answered sooner by a look at all vectors.</summary>
    private const int FewQuestions = 16;

    private readonly ImmutableArray<NumberedTerms> _posts;
    private readonly TermVocabulary _vocabulary;
    private readonly TermWeight[][] _vectors;
    private readonly double[] _lengths;
    private readonly Lazy<List<Posting>?[]> _postings;
    private readonly ConcurrentBag<Tally> _idle = [];
    private int _questions;

    public TermVectors(ImmutableArray<NumberedTerms> posts, TermVocabulary vocabulary)
        : this(posts, vocabulary, new TermWeight[posts.Length][], new double[posts.Length], [.. Enumerable.Range(0, posts.Length)]) { }

    /// <param name="posts">The terms of all posts.</param>
    /// <param name="vocabulary">What they weigh.</param>
    /// <param name="vectors">The vectors that are known.</param>
    /// <param name="lengths">Their lengths, which the terms that aren't in them count in too.</param>
    /// <param name="missing">The posts whose vectors aren't known.</param>
    public TermVectors(
        ImmutableArray<NumberedTerms> posts,
        TermVocabulary vocabulary,
        TermWeight[][] vectors,
        double[] lengths,
        ImmutableArray<int> missing
    )
    {
        (_posts, _vocabulary, _vectors, _lengths, Made) = (posts, vocabulary, vectors, lengths, missing);
        _postings = new(() => PostingsOf(Enumerable.Range(0, _vectors.Length)));
        foreach (var at in missing)
        {
            var weights = vocabulary.WeightsOf(at);
            _lengths[at] = LengthOf(weights);
            _vectors[at] = Heaviest(weights);
        }
    }

    /// <summary>The posts whose vectors were made anew; those of the others are as they were.</summary>
    public ImmutableArray<int> Made { get; }

    public TermVocabulary Vocabulary => _vocabulary;

    /// <summary>The vectors of other posts: where there are as many, only what is new or weighs something else is made anew.</summary>
    public TermVectors With(ImmutableArray<NumberedTerms> posts)
    {
        var vocabulary = _vocabulary.With(posts);
        return posts.Length == _posts.Length
            ? new TermVectors(posts, vocabulary, [.. _vectors], [.. _lengths], [.. vocabulary.ChangedSince(_vocabulary)])
            : new TermVectors(posts, vocabulary);
    }

    /// <summary>A post's vector and its length.</summary>
    public (TermWeight[] Vector, double Length) Of(int at) => (_vectors[at], _lengths[at]);

    /// <summary>
    /// Of what was known of the posts' kin before some vectors were made anew, what still holds: the kin of a post whose own vector is as it
    /// was, none of whose kin has another, and to whom no post with another has come near enough.
    /// </summary>
    public Kin[]?[] StillKin(Kin[]?[] former)
    {
        var (kin, isMade) = ((Kin[]?[])[.. former], new bool[former.Length]);
        foreach (var at in Made)
            (kin[at], isMade[at]) = (null, true);
        if (Made.Length == kin.Length)
            return kin;

        var postings = PostingsOf(Made);
        for (var at = 0; at < kin.Length; at++)
        {
            if (kin[at] is not { } known)
                continue;
            if (Array.Exists(known, near => isMade[near.At]) || Alike(at, postings).Exists(found => ComesNear(known, at, found)))
                kin[at] = null;
        }

        return kin;
    }

    /// <summary>The posts nearest to one, the nearest first, the one higher in the feed first of equals.</summary>
    public List<(int At, double Score)> Nearest(int at)
    {
        var nearest = new List<(int At, double Score)>(MostNear + 1);
        var alike = Interlocked.Increment(ref _questions) > FewQuestions ? Alike(at, _postings.Value) : AlikeByVectors(at);
        foreach (var (other, dot) in alike)
        {
            if (other != at)
                Insert(nearest, (other, Cosine(dot, at, other)));
        }

        return nearest;
    }

    private bool ComesNear(Kin[] known, int at, (int At, long Dot) found)
    {
        var score = Cosine(found.Dot, at, found.At);
        return score >= LeastScore && (known.Length < MostNear || IsNearer((found.At, score), (known[^1].At, known[^1].Score)));
    }

    private List<(int At, long Dot)> Alike(int at, List<Posting>?[] postings)
    {
        var tally = _idle.TryTake(out var idle) ? idle : new Tally(_vectors.Length);
        foreach (var weight in _vectors[at])
        {
            foreach (ref readonly var posting in CollectionsMarshal.AsSpan(postings[weight.Term]))
                tally.Add(posting.At, (long)posting.Weight * weight.Weight);
        }

        var alike = tally.Take(LeastShared);
        _idle.Add(tally);
        return alike;
    }

    private List<(int At, long Dot)> AlikeByVectors(int at)
    {
        var mine = new TermSet(_vocabulary.Size);
        foreach (var weight in _vectors[at])
            mine.Add(weight.Term);

        var alike = new List<(int At, long Dot)>();
        for (var other = 0; other < _vectors.Length; other++)
        {
            var shared = 0;
            foreach (ref readonly var weight in _vectors[other].AsSpan())
                shared += mine.Holds(weight.Term) ? 1 : 0;
            if (shared >= LeastShared)
                alike.Add((other, Dot(_vectors[at], _vectors[other])));
        }

        return alike;
    }

    private static long Dot(TermWeight[] one, TermWeight[] other)
    {
        var dot = 0L;
        for (var (i, j) = (0, 0); i < one.Length && j < other.Length;)
        {
            var order = one[i].Term.CompareTo(other[j].Term);
            if (order == 0)
                dot += (long)one[i].Weight * other[j].Weight;
            (i, j) = (order <= 0 ? i + 1 : i, order >= 0 ? j + 1 : j);
        }

        return dot;
    }

    private List<Posting>?[] PostingsOf(IEnumerable<int> posts)
    {
        var postings = new List<Posting>?[_vocabulary.Size];
        foreach (var at in posts)
        {
            foreach (var weight in _vectors[at])
                (postings[weight.Term] ??= []).Add(new Posting(at, weight.Weight));
        }

        return postings;
    }

    /// <summary>The terms that two posts share, in the order of the first's words.</summary>
    public ImmutableArray<SharedTerm> Shared(int one, int other)
    {
        var shared = new List<SharedTerm>();
        var (mine, theirs, terms) = (_vectors[one], _vectors[other], _posts[one]);
        for (var (i, j) = (0, 0); i < mine.Length && j < theirs.Length;)
        {
            if (mine[i].Term == theirs[j].Term)
                shared.Add(SharedOf(terms, mine[i], theirs[j].Weight));
            var order = mine[i].Term.CompareTo(theirs[j].Term);
            (i, j) = (order <= 0 ? i + 1 : i, order >= 0 ? j + 1 : j);
        }

        return [.. shared.OrderBy(static term => term.Place)];
    }

    private SharedTerm SharedOf(NumberedTerms terms, TermWeight mine, int theirs) =>
        new(_vocabulary.Numbers.KeyOf(mine.Term), terms.PlaceOf(mine.Index), (long)mine.Weight * theirs);

    private static void Insert(List<(int At, double Score)> nearest, (int At, double Score) found)
    {
        if (found.Score < LeastScore || (nearest.Count == MostNear && !IsNearer(found, nearest[^1])))
            return;

        var place = nearest.FindIndex(other => IsNearer(found, other));
        nearest.Insert(place < 0 ? nearest.Count : place, found);
        if (nearest.Count > MostNear)
            nearest.RemoveAt(MostNear);
    }

    private static bool IsNearer((int At, double Score) one, (int At, double Score) other) =>
        one.Score > other.Score || (one.Score.Equals(other.Score) && one.At < other.At);

    // Products, quotients and square roots are rounded by IEEE 754, the same everywhere; their order is the same from either side.
    private double Cosine(long dot, int one, int other) => dot / (_lengths[one] * _lengths[other]);

    private static double LengthOf(TermWeight[] weights)
    {
        var squares = 0L;
        foreach (ref readonly var weight in weights.AsSpan())
            squares += (long)weight.Weight * weight.Weight;
        return Math.Sqrt(squares);
    }

    /// <summary>The terms that tell most, the first of equals, in the order of their numbers.</summary>
    private TermWeight[] Heaviest(TermWeight[] weights)
    {
        var telling = Array.FindAll(weights, weight => _vocabulary.Tells(weight.Term));
        if (telling.Length > MostTerms)
        {
            // Weight above, order below: numbers sort faster than anything that compares.
            var ranks = Array.ConvertAll(telling, static weight => ((long)-weight.Weight << 32) + weight.Index);
            Array.Sort(ranks, telling);
            Array.Resize(ref telling, MostTerms);
        }

        Array.Sort(telling, static (one, other) => one.Term.CompareTo(other.Term));
        return telling;
    }
}
