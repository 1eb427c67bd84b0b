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

    private readonly ImmutableArray<PostTerms> _posts;
    private readonly TermVocabulary _vocabulary;
    private readonly TermWeight[][] _vectors;
    private readonly double[] _lengths;
    private readonly Lazy<List<Posting>?[]> _postings;
    private readonly ConcurrentBag<Tally> _idle = [];
    private int _questions;

    public TermVectors(ImmutableArray<PostTerms> posts)
        : this(posts, new TermVocabulary(posts)) { }

    private TermVectors(ImmutableArray<PostTerms> posts, TermVocabulary vocabulary)
        : this(posts, vocabulary, new TermWeight[posts.Length][], new double[posts.Length], Enumerable.Range(0, posts.Length)) { }

    private TermVectors(
        ImmutableArray<PostTerms> posts,
        TermVocabulary vocabulary,
        TermWeight[][] vectors,
        double[] lengths,
        IEnumerable<int> missing
    )
    {
        (_posts, _vocabulary, _vectors, _lengths, _postings) = (posts, vocabulary, vectors, lengths, new(MakePostings));
        foreach (var at in missing)
        {
            var weights = vocabulary.WeightsOf(at);
            _lengths[at] = LengthOf(weights);
            _vectors[at] = Heaviest(weights);
        }
    }

    /// <summary>The vectors of other posts: where there are as many, only what is new or weighs something else is made anew.</summary>
    public TermVectors With(ImmutableArray<PostTerms> posts)
    {
        var vocabulary = _vocabulary.With(posts);
        return posts.Length == _posts.Length
            ? new TermVectors(posts, vocabulary, [.. _vectors], [.. _lengths], vocabulary.ChangedSince(_vocabulary))
            : new TermVectors(posts, vocabulary);
    }

    /// <summary>The posts nearest to one, the nearest first, the one higher in the feed first of equals.</summary>
    public List<(int At, double Score)> Nearest(int at)
    {
        var nearest = new List<(int At, double Score)>(MostNear + 1);
        var alike = Interlocked.Increment(ref _questions) > FewQuestions ? AlikeByPostings(at) : AlikeByVectors(at);
        foreach (var (other, dot) in alike)
        {
            if (other != at)
                Insert(nearest, (other, Cosine(dot, at, other)));
        }

        return nearest;
    }

    private List<(int At, long Dot)> AlikeByPostings(int at)
    {
        var tally = _idle.TryTake(out var idle) ? idle : new Tally(_vectors.Length);
        foreach (var weight in _vectors[at])
        {
            foreach (ref readonly var posting in CollectionsMarshal.AsSpan(_postings.Value[weight.Term]))
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

    private List<Posting>?[] MakePostings()
    {
        var postings = new List<Posting>?[_vocabulary.Size];
        for (var at = 0; at < _vectors.Length; at++)
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
        var (mine, theirs, terms) = (_vectors[one], _vectors[other], _posts[one].Terms);
        for (var (i, j) = (0, 0); i < mine.Length && j < theirs.Length;)
        {
            if (mine[i].Term == theirs[j].Term)
                shared.Add(new SharedTerm(terms[mine[i].Index].Key, terms[mine[i].Index].Place, (long)mine[i].Weight * theirs[j].Weight));
            var order = mine[i].Term.CompareTo(theirs[j].Term);
            (i, j) = (order <= 0 ? i + 1 : i, order >= 0 ? j + 1 : j);
        }

        return [.. shared.OrderBy(static term => term.Place)];
    }

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
