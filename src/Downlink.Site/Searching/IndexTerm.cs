namespace Downlink.Searching;

/// <summary>
/// A term as it is written into a shard: its key, its number in the table, or -1 for a list that is no term's own, and its pages in code.
/// </summary>
internal sealed record IndexTerm(string Key, int Number, ReadOnlyMemory<byte> Code)
{
    /// <summary>All in ordinal order of their keys; those of the first list are so already.</summary>
    public static List<IndexTerm> Merge(List<IndexTerm> sorted, List<IndexTerm> others)
    {
        others.Sort(static (one, other) => string.CompareOrdinal(one.Key, other.Key));
        if (sorted.Count == 0)
            return others;

        var all = new List<IndexTerm>(sorted.Count + others.Count);
        var next = 0;
        foreach (var term in sorted)
        {
            while (next < others.Count && string.CompareOrdinal(others[next].Key, term.Key) < 0)
                all.Add(others[next++]);
            all.Add(term);
        }

        all.AddRange(others[next..]);
        return all;
    }
}
