using System.Runtime.InteropServices;

namespace Downlink.Related;

/// <summary>All terms of all posts, numbered as they first come: in how many posts each is, and what it weighs in one.</summary>
internal sealed class TermVocabulary
{
    /// <summary>More often than that makes no difference.</summary>
    private const int LargestCount = 64;

    /// <summary>Whole numbers stand for sixteenths of a count's weight, and for sixty-fourths of a term's.</summary>
    private const int CountScale = 16, TermScale = 64;

    private static readonly int[] CountWeights =
        [.. Enumerable.Range(0, LargestCount + 1).Select(static count => count == 0 ? 0 : (int)Math.Round(CountScale * (1 + Math.Log2(count))))];

    private readonly IReadOnlyList<PostTerms> _posts;
    private readonly int[][] _terms;
    private readonly List<int> _counts = [];
    private readonly int[] _weights;
    private readonly int _mostPosts;

    public TermVocabulary(IReadOnlyList<PostTerms> posts)
    {
        var numbers = new Dictionary<ulong, int>();
        (_posts, _terms) = (posts, new int[posts.Count][]);
        for (var at = 0; at < posts.Count; at++)
            _terms[at] = Number(posts[at], numbers);

        Keys = new ulong[numbers.Count];
        foreach (var (key, number) in numbers)
            Keys[number] = key;
        _weights = [.. _counts.Select(count => (int)Math.Round(TermScale * Math.Log2((double)posts.Count / count)))];
        _mostPosts = Math.Max(12, (int)Math.Sqrt(posts.Count));
    }

    /// <summary>Each term's key, by its number.</summary>
    public ulong[] Keys { get; }

    /// <summary>Whether a term tells kin apart: it is in several posts, and not in so many that it says little of any.</summary>
    public bool Tells(int term) => _counts[term] > 1 && _counts[term] <= _mostPosts;

    /// <summary>The weights of a post's terms, in its own order.</summary>
    public TermWeight[] WeightsOf(int at)
    {
        var weights = new TermWeight[_terms[at].Length];
        for (var index = 0; index < weights.Length; index++)
        {
            var (term, counted) = (_terms[at][index], _posts[at].Terms[index]);
            weights[index] = new TermWeight(term, CountWeights[Math.Min(LargestCount, counted.Count)] * _weights[term], counted.Place);
        }

        return weights;
    }

    private int[] Number(PostTerms post, Dictionary<ulong, int> numbers)
    {
        var terms = new int[post.Terms.Length];
        for (var index = 0; index < terms.Length; index++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, post.Terms[index].Key, out var isKnown);
            if (!isKnown)
            {
                number = _counts.Count;
                _counts.Add(0);
            }

            terms[index] = number;
            _counts[number]++;
        }

        return terms;
    }
}
