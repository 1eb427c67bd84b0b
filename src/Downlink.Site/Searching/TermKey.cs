using System.Text;

namespace Downlink.Searching;

/// <summary>
/// A term of few letters as one number, so that it is found without being compared: two letters side by side, or a word of ASCII letters
/// and digits, folded, that is no longer than <see cref="LongestWord"/>. No key is 0.
/// </summary>
internal static class TermKey
{
    /// <summary>37 to the power of 12 is less than 2 to that of 63.</summary>
    public const int LongestWord = 12;

    private const ulong Base = 37;
    private const ulong WordMark = 1UL << 63;

    /// <summary>Two letters by code point; one alone if the second is 0.</summary>
    public static ulong OfPair(int first, int second) => ((ulong)first << 32) | (uint)second;

    /// <summary>The key of a folded word, if it is one of those that have any.</summary>
    public static bool TryOfWord(ReadOnlySpan<char> word, out ulong key)
    {
        key = 0;
        if (word.Length > LongestWord) return false;

        foreach (var letter in word)
        {
            if (char.IsAsciiLetterLower(letter)) key = (key * Base) + letter - 'a' + 11;
            else if (char.IsAsciiDigit(letter)) key = (key * Base) + letter - '0' + 1;
            else return false;
        }

        key |= WordMark;
        return true;
    }

    /// <summary>The term as it is written.</summary>
    public static string TextOf(ulong key)
    {
        Span<char> text = stackalloc char[LongestWord];
        return text[Write(key, text)..].ToString();
    }

    /// <summary>Writes the term at the end of what it is given; where it begins.</summary>
    private static int Write(ulong key, Span<char> text)
    {
        var at = text.Length;
        for (var word = key & ~WordMark; key >= WordMark && word > 0; word /= Base)
            text[--at] = (char)(word % Base > 10 ? 'a' + (int)(word % Base) - 11 : '0' + (int)(word % Base) - 1);
        if (key >= WordMark)
            return at;

        foreach (var letter in (ReadOnlySpan<int>)[(int)(uint)key, (int)(key >> 32)])
        {
            if (letter == 0) continue;
            var rune = new Rune(letter);
            at -= rune.Utf16SequenceLength;
            rune.EncodeToUtf16(text[at..]);
        }

        return at;
    }
}
