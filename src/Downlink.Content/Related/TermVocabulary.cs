using System.Collections.Immutable;
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
    private readonly ImmutableArray<NumberedTerms> _posts;
    private readonly int[] _uses;
    private readonly int[] _weights;
    private readonly int _mostPosts;

    public TermVocabulary(TermNumbers numbers, ImmutableArray<NumberedTerms> posts)
    {
        (_numbers, _posts) = (numbers, posts);
        _uses = new int[_numbers.Count];
        Count(posts.AsSpan(), 1);
        _weights = WeightsAmong(posts.Length);
        _mostPosts = MostAmong(posts.Length);
    }

    private TermVocabulary(TermVocabulary former, ImmutableArray<NumberedTerms> posts, Difference difference)
    {
        (_numbers, _posts) = (former._numbers, posts);
        _uses = new int[_numbers.Count];
        former._uses.CopyTo(_uses, 0);
        Count(former._posts.AsSpan(difference.Start, difference.Former), -1);
        Count(posts.AsSpan(difference.Start, difference.Latter), 1);
        (_weights, _mostPosts) = posts.Length == former._posts.Length
            ? (former._weights, former._mostPosts)
            : (WeightsAmong(posts.Length), MostAmong(posts.Length));
    }

    /// <summary>More than any term's number.</summary>
    public int Size => _uses.Length;

    public TermNumbers Numbers => _numbers;

    /// <summary>The vocabulary of other posts.</summary>
    public TermVocabulary With(ImmutableArray<NumberedTerms> posts) => new(this, posts, Difference.Between(_posts, posts));

    /// <summary>Whether any post has a term.</summary>
    public bool IsUsed(int term) => _uses[term] > 0;

    /// <summary>Whether a term tells kin apart: it is in several posts, and not in so many that it says little of any.</summary>
    public bool Tells(int term) => _uses[term] > 1 && _uses[term] <= _mostPosts;

    /// <summary>The weights of a post's terms, in its own order.</summary>
    public TermWeight[] WeightsOf(int at)
    {
        var weights = new TermWeight[_posts[at].Length];
        for (var index = 0; index < weights.Length; index++)
            weights[index] = WeightOf(at, index);
        return weights;
    }

    /// <summary>The weight of one of a post's terms.</summary>
    public TermWeight WeightOf(int at, int index)
    {
        var (term, count) = (_posts[at].Numbers[index], Math.Min(LargestCount, _posts[at].CountOf(index)));
        return new TermWeight(term, CountWeights[count] * _weights[_uses[term]], index);
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

        for (var at = 0; at < _posts.Length; at++)
        {
            if (!ReferenceEquals(_posts[at], former._posts[at]) || changed.HoldsAny(_posts[at].Numbers))
                yield return at;
        }
    }

    private bool IsSame(int term, TermVocabulary former) =>
        _weights[_uses[term]] == former._weights[former._uses[term]] && Tells(term) == former.Tells(term);

    private void Count(ReadOnlySpan<NumberedTerms> posts, int times)
    {
        foreach (var post in posts)
        {
            foreach (var term in post.Numbers)
                _uses[term] += times;
        }
    }

    private static int MostAmong(int posts) => Math.Max(12, (int)Math.Sqrt(posts));

    /// <summary>What a term weighs by the number of posts that it is in.</summary>
    private static int[] WeightsAmong(int posts) =>
        [.. Enumerable.Range(0, posts + 1).Select(uses => uses == 0 ? 0 : (int)Math.Round(TermScale * Math.Log2((double)posts / uses)))];
}
