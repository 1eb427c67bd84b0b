using System.Collections.Concurrent;

namespace Downlink.Searching;

/// <summary>Gives each term of a site a number, in whatever order threads come: numbers never show in what is written.</summary>
internal sealed class TermTable
{
    private readonly ConcurrentDictionary<long, int> _pairs = new();
    private readonly ConcurrentDictionary<string, int> _words = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>More than any number given so far.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The term of two letters side by side, by code point; of one alone if the second is 0.</summary>
    public int OfPair(int first, int second)
    {
        var key = ((long)first << 32) | (uint)second;
        return _pairs.TryGetValue(key, out var number) ? number : _pairs.GetOrAdd(key, _ => Next());
    }

    public int OfWord(ReadOnlySpan<char> word)
    {
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        return words.TryGetValue(word, out var number) ? number : _words.GetOrAdd(word.ToString(), _ => Next());
    }

    /// <summary>Takes up a pair of letters with the number it had.</summary>
    public void Restore(long pair, int number) => _count = _pairs.TryAdd(pair, number) ? Math.Max(_count, number + 1) : _count;

    /// <summary>Takes up a word with the number it had.</summary>
    public void Restore(string word, int number) => _count = _words.TryAdd(word, number) ? Math.Max(_count, number + 1) : _count;

    /// <summary>Every pair, as two code points in one number, with its own number.</summary>
    public IEnumerable<KeyValuePair<long, int>> Pairs => _pairs;

    public IEnumerable<KeyValuePair<string, int>> Words => _words;

    /// <summary>Every term as it is written, by number; null for a number that was drawn in vain.</summary>
    public string?[] ToKeys()
    {
        var keys = new string?[Count];
        foreach (var (pair, number) in _pairs)
            keys[number] = char.ConvertFromUtf32((int)(pair >> 32)) + ((int)pair == 0 ? "" : char.ConvertFromUtf32((int)pair));
        foreach (var (word, number) in _words)
            keys[number] = word;
        return keys;
    }

    private int Next() => Interlocked.Increment(ref _count) - 1;
}
