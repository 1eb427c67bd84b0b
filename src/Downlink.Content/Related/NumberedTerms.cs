namespace Downlink.Related;

/// <summary>What a post is about, its terms by their numbers. Those of many posts may stand in the same arrays.</summary>
/// <param name="numbers">The numbers of terms.</param>
/// <param name="uses">How often each comes, and where it first does, as <see cref="Use"/> packs them.</param>
/// <param name="start">Where the post's own begin.</param>
/// <param name="length">How many they are.</param>
internal sealed class NumberedTerms(int[] numbers, uint[] uses, int start, int length)
{
    private const int CountBits = 8, MostCount = (1 << CountBits) - 1, MostPlace = (1 << (32 - CountBits)) - 1;

    public int Length => length;

    public ReadOnlySpan<int> Numbers => numbers.AsSpan(start, length);

    public ReadOnlySpan<uint> Uses => uses.AsSpan(start, length);

    /// <summary>How often a term comes, as far as it matters.</summary>
    public int CountOf(int index) => (int)(uses[start + index] & MostCount);

    public int PlaceOf(int index) => (int)(uses[start + index] >> CountBits);

    public static uint Use(int count, int place) => ((uint)Math.Min(place, MostPlace) << CountBits) | (uint)Math.Min(count, MostCount);
}
