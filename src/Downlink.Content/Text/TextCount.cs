using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Downlink.Text;

/// <summary>How much there is to read in a text: Han characters and the words of other scripts, counted apart.</summary>
public readonly record struct TextCount(int Han, int Words)
{
    // English: Brysbaert 2019, "How many words do we read per minute?"; Chinese: about 300 characters a minute in silent reading.
    private const double HanPerMinute = 300;
    private const double WordsPerMinute = 230;

    /// <summary>How many characters are counted at once.</summary>
    private static int Together => Vector128<ushort>.Count;

    /// <summary>Minutes of reading, at least one for any text.</summary>
    public int Minutes =>
        Han + Words == 0 ? 0 : Math.Max(1, (int)Math.Round((Han / HanPerMinute) + (Words / WordsPerMinute), MidpointRounding.AwayFromZero));

    public static TextCount Of(ReadOnlySpan<char> text)
    {
        var (at, han, words, isInWord) = (0, 0, 0, false);
        while (at < text.Length)
        {
            if (text.Length - at >= Together && TryCount(text[at..], ref han, ref words, ref isInWord))
            {
                at += Together;
                continue;
            }

            for (var end = Math.Min(at + Together, text.Length); at < end; at++)
            {
                var isWord = Count(text, ref at, ref han);
                words += isWord && !isInWord ? 1 : 0;
                isInWord = isWord;
            }
        }

        return new(han, words);
    }

    /// <summary>
    /// Counts many characters at once, where they are what most texts consist of: ASCII, Han of the first plane, and the punctuation of both.
    /// </summary>
    private static bool TryCount(ReadOnlySpan<char> text, ref int han, ref int words, ref bool isInWord)
    {
        var characters = Vector128.Create(MemoryMarshal.Cast<char, ushort>(text[..Together]));
        var areHan = AreWithin(characters, '\u4E00', '\u9FFF');
        var areNeither = AreWithin(characters, '\u3008', '\u3011') | AreWithin(characters, '\uFF01', '\uFF0F')
            | AreWithin(characters, '\u3001', '\u3002') | AreWithin(characters, '\uFF1A', '\uFF1F') | AreWithin(characters, '\u2010', '\u2027');
        if (!Vector128.EqualsAll(areHan | areNeither | AreWithin(characters, '\0', '\u007F'), Vector128<ushort>.AllBitsSet))
            return false;

        var areWords = AreWithin(characters | Vector128.Create((ushort)0x20), 'a', 'z') | AreWithin(characters, '0', '9');
        // Bytes, whose highest bits are soon had: the lower eight tell words, the upper ones Han.
        var bits = Vector128.ExtractMostSignificantBits(Vector128.Narrow(areWords, areHan));
        var inWord = bits & ((1u << Together) - 1);
        words += BitOperations.PopCount(inWord & ~((inWord << 1) | (isInWord ? 1u : 0)));
        han += BitOperations.PopCount(bits >> Together);
        isInWord = inWord >> (Together - 1) != 0;
        return true;
    }

    private static Vector128<ushort> AreWithin(Vector128<ushort> characters, char first, char last) =>
        Vector128.LessThanOrEqual(characters - Vector128.Create((ushort)first), Vector128.Create((ushort)(last - first)));

    /// <summary>Counts what stands at a place, which is moved to its end, among Han; whether it is a word's otherwise.</summary>
    private static bool Count(ReadOnlySpan<char> text, ref int at, ref int han)
    {
        if (char.IsAscii(text[at]))
            return char.IsAsciiLetterOrDigit(text[at]);

        Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
        at += length - 1;
        han += Scripts.IsUnspaced(rune) ? 1 : 0;
        return Scripts.IsSpacedWord(rune);
    }
}
