using System.Collections.Immutable;

namespace Downlink.Memory;

/// <summary>Where two lists of objects differ: both begin and end with the same ones.</summary>
/// <param name="Start">How many are the same at the beginning.</param>
/// <param name="Former">How many follow in the first list that aren't in the second at their places.</param>
/// <param name="Latter">How many follow in the second list instead.</param>
public readonly record struct Difference(int Start, int Former, int Latter)
{
    public bool IsNone => Former == 0 && Latter == 0;

    public static Difference Between<T>(ImmutableArray<T> former, ImmutableArray<T> latter)
        where T : class
    {
        if (former == latter)
            return default;

        var (start, least) = (0, Math.Min(former.Length, latter.Length));
        while (start < least && ReferenceEquals(former[start], latter[start]))
            start++;
        var end = 0;
        while (end < least - start && ReferenceEquals(former[^(end + 1)], latter[^(end + 1)]))
            end++;
        return new Difference(start, former.Length - start - end, latter.Length - start - end);
    }

    /// <summary>A list with other values where the first of the two lists has others than the second.</summary>
    public ImmutableArray<T> Apply<T>(ImmutableArray<T> former, ReadOnlySpan<T> instead) =>
        [.. former.AsSpan(0, Start), .. instead, .. former.AsSpan()[(Start + Former)..]];
}
