namespace Downlink.Related;

/// <summary>A term where it stands in a text: a word, or two Han characters side by side. Equal terms have equal keys.</summary>
internal readonly record struct TextTerm(ulong Key, int Start, int Length)
{
    // A pair of characters fills the lower half; a word is a hash with the highest bit set.
    private const ulong WordMark = 1UL << 63;

    public bool IsPair => Key < WordMark;

    public static TextTerm OfPair(char first, char second, int start) => new(((ulong)first << 16) | second, start, 2);

    public static TextTerm OfWord(ulong hash, int start, int length) => new(hash | WordMark, start, length);
}
