using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Downlink.Memory;

namespace Downlink.Related;

/// <summary>All terms of all posts by their numbers: in how many posts each is, and what it weighs in one.</summary>
internal sealed class TermVocabulary
{
    /// <summary>More often than that makes no difference.</summary>
    private const int LargestCount = 64;

    /// <summary>Whole numbers stand for sixteenths of a count's weight, and for sixty-fourths of a term's.</summary>
    private const int CountScale = 16, TermScale = 64;

    private static readonly int[] CountWeights =
        [.. Enumerable.Range(0, LargestCount + 1).Select(static count => count == 0 ? 0 : (int)Math.Round(CountScale * (1 + Math.Log2(count))))];

    private readonly TermNumbers _numbers;
    private readonly ImmutableArray<PostTerms> _posts;
    private readonly ImmutableArray<int[]> _terms;
    private readonly int[] _uses;
    private readonly int[] _weights;
    private readonly int _mostPosts;

    public TermVocabulary(ImmutableArray<PostTerms> posts)
    {
        (_numbers, _posts) = (new TermNumbers(), posts);
        _terms = ImmutableCollectionsMarshal.AsImmutableArray(_numbers.Of(posts.AsSpan()));
        _uses = new int[_numbers.Count];
        Count(_terms.AsSpan(), 1);
        _weights = WeightsAmong(posts.Length);
        _mostPosts = MostAmong(posts.Length);
    }

    private TermVocabulary(TermVocabulary former, ImmutableArray<PostTerms> posts, Difference difference)
    {
        var news = former._numbers.Of(posts.AsSpan(difference.Start, difference.Latter));
        (_numbers, _posts, _terms) = (former._numbers, posts, difference.Apply(former._terms, news));
        _uses = new int[_numbers.Count];
        former._uses.CopyTo(_uses, 0);
        Count(former._terms.AsSpan(difference.Start, difference.Former), -1);
        Count(news, 1);
        (_weights, _mostPosts) = posts.Length == former._posts.Length
            ? (former._weights, former._mostPosts)
            : (WeightsAmong(posts.Length), MostAmong(posts.Length));
    }

    /// <summary>More than any term's number.</summary>
    public int Size => _uses.Length;

    /// <summary>The vocabulary of other posts.</summary>
    public TermVocabulary With(ImmutableArray<PostTerms> posts) => new(this, posts, Difference.Between(_posts, posts));

    /// <summary>Whether a term tells kin apart: it is in several posts, and not in so many that it says little of any.</summary>
    public bool Tells(int term) => _uses[term] > 1 && _uses[term] <= _mostPosts;

    /// <summary>The weights of a post's terms, in its own order.</summary>
    public TermWeight[] WeightsOf(int at)
    {
        var (terms, counted) = (_terms[at], _posts[at].Terms);
        var weights = new TermWeight[terms.Length];
        for (var index = 0; index < weights.Length; index++)
        {
            var count = Math.Min(LargestCount, counted[index].Count);
            weights[index] = new TermWeight(terms[index], CountWeights[count] * _weights[_uses[terms[index]]], index);
        }

        return weights;
    }

    /// <summary>
    /// The posts whose terms weigh or tell something else than in a former vocabulary of as many posts, and those that are others.
    /// </summary>
    public IEnumerable<int> ChangedSince(TermVocabulary former)
    {
        var changed = new TermSet(Size);
        for (var term = 0; term < Size; term++)
        {
            if (term >= former.Size || (_uses[term] != former._uses[term] && !IsSame(term, former)))
                changed.Add(term);
        }

        for (var at = 0; at < _terms.Length; at++)
        {
            if (!ReferenceEquals(_posts[at], former._posts[at]) || changed.HoldsAny(_terms[at]))
                yield return at;
        }
    }

    private bool IsSame(int term, TermVocabulary former) =>
        _weights[_uses[term]] == former._weights[former._uses[term]] && Tells(term) == former.Tells(term);

    private void Count(ReadOnlySpan<int[]> posts, int times)
    {
        foreach (var terms in posts)
        {
            foreach (var term in terms)
                _uses[term] += times;
        }
    }

    private static int MostAmong(int posts) => Math.Max(12, (int)Math.Sqrt(posts));

    /// <summary>What a term weighs by the number of posts that it is in.</summary>
    private static int[] WeightsAmong(int posts) =>
        [.. Enumerable.Range(0, posts + 1).Select(uses => uses == 0 ? 0 : (int)Math.Round(TermScale * Math.Log2((double)posts / uses)))];
}
