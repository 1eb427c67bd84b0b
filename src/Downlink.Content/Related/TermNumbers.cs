using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Downlink.Related;

/// <summary>Terms numbered as they first come; a number holds for good. Any thread may ask.</summary>
internal sealed class TermNumbers
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly Lock _lock = new();

    /// <summary>How many there are, and so the least number that no term has.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _numbers.Count;
        }
    }

    /// <summary>The numbers of posts' terms, in their own orders.</summary>
    public int[][] Of(ReadOnlySpan<PostTerms> posts)
    {
        lock (_lock)
        {
            var numbers = new int[posts.Length][];
            for (var at = 0; at < posts.Length; at++)
                numbers[at] = Of(posts[at].Terms);
            return numbers;
        }
    }

    private int[] Of(ImmutableArray<CountedTerm> terms)
    {
        var numbers = new int[terms.Length];
        for (var index = 0; index < terms.Length; index++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, terms[index].Key, out var isKnown);
            if (!isKnown)
                number = _numbers.Count - 1;
            numbers[index] = number;
        }

        return numbers;
    }
}
