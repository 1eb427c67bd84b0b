using System.Collections.Concurrent;

namespace Downlink.Searching;

/// <summary>Gives each term of a site a number, in whatever order threads come: numbers never show in what is written.</summary>
internal sealed class TermTable
{
    private readonly ConcurrentDictionary<ulong, int> _short = new();
    private readonly ConcurrentDictionary<string, int> _words = new(StringComparer.Ordinal);
    private string[] _restored = [];
    private int _count;

    /// <summary>More than any number given so far.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>How many terms were taken up: the numbers below are theirs, in ordinal order of the terms.</summary>
    public int Restored => _restored.Length;

    /// <summary>The term of a <see cref="TermKey"/>.</summary>
    public int Of(ulong key) => _short.TryGetValue(key, out var number) ? number : _short.GetOrAdd(key, NumberOf);

    /// <summary>A word that has no such key.</summary>
    public int OfWord(ReadOnlySpan<char> word)
    {
        if (Find(word) is >= 0 and var known)
            return known;

        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        return words.TryGetValue(word, out var number) ? number : _words.GetOrAdd(word.ToString(), _ => Next());
    }

    /// <summary>Takes up terms in ordinal order, before any is asked for: each has its place as its number.</summary>
    public void Restore(string[] terms) => (_restored, _count) = (terms, terms.Length);

    /// <summary>Every term as it is written, by number; null for a number that was drawn in vain.</summary>
    public string?[] ToKeys()
    {
        var keys = new string?[Count];
        _restored.CopyTo(keys, 0);
        foreach (var (key, number) in _short)
            keys[number] ??= TermKey.TextOf(key);
        foreach (var (word, number) in _words)
            keys[number] = word;
        return keys;
    }

    private int NumberOf(ulong key) => Find(TermKey.TextOf(key)) is >= 0 and var known ? known : Next();

    /// <summary>The number of a term that was taken up, or below 0.</summary>
    private int Find(ReadOnlySpan<char> term)
    {
        var (low, high) = (0, _restored.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = term.SequenceCompareTo(_restored[middle]);
            if (order == 0)
                return middle;
            (low, high) = order < 0 ? (low, middle - 1) : (middle + 1, high);
        }

        return -1;
    }

    private int Next() => Interlocked.Increment(ref _count) - 1;
}
