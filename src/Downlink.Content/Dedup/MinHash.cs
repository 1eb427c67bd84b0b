namespace Downlink.Dedup;

/// <summary>
/// Keys under which texts with alike openings meet: MinHash (Broder 1997) of character 5-grams in fixed windows, in bands
/// (locality-sensitive hashing).
/// </summary>
/// <remarks>The windows stand at the beginning and have one length, so where a copy was cut doesn't matter.</remarks>
internal static class MinHash
{
    private const int Gram = 5;
    private const int Bands = 6;
    private const int Rows = 2;

    private static readonly (int Start, int Length)[] Windows = [(0, 64), (48, 96)];

    /// <summary>The keys of a text, at most <see cref="Bands"/> for each window it fills.</summary>
    public static List<ulong> Keys(string text)
    {
        var keys = new List<ulong>(Windows.Length * Bands);
        for (var window = 0; window < Windows.Length; window++)
        {
            var (start, length) = Windows[window];
            if (text.Length >= start + length || (window == 0 && text.Length >= Gram))
                AddBands(text.AsSpan(start, Math.Min(length, text.Length - start)), window, keys);
        }

        return keys;
    }

    private static void AddBands(ReadOnlySpan<char> text, int window, List<ulong> keys)
    {
        Span<ulong> least = stackalloc ulong[Bands * Rows];
        least.Fill(ulong.MaxValue);
        for (var at = 0; at + Gram <= text.Length; at++)
        {
            var gram = GramHash(text.Slice(at, Gram));
            for (var row = 0; row < least.Length; row++)
                least[row] = Math.Min(least[row], Mix(gram + ((ulong)row * 0x9E3779B97F4A7C15)));
        }

        for (var band = 0; band < Bands; band++)
            keys.Add(Mix(least[band * Rows] ^ Mix(least[(band * Rows) + 1] + (ulong)((window * Bands) + band))));
    }

    private static ulong GramHash(ReadOnlySpan<char> gram)
    {
        var hash = 0UL;
        foreach (var character in gram)
            hash = (hash ^ character) * 0x100000001B3;
        return hash;
    }

    /// <summary>The finalizer of SplitMix64 (Steele, Lea, Flood 2014).</summary>
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
