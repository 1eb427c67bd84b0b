using System.Text;

namespace Downlink.Text;

/// <summary>How much there is to read in a text: Han characters and the words of other scripts, counted apart.</summary>
public readonly record struct TextCount(int Han, int Words)
{
    // English: Brysbaert 2019, "How many words do we read per minute?"; Chinese: about 300 characters a minute in silent reading.
    private const double HanPerMinute = 300;
    private const double WordsPerMinute = 230;

    /// <summary>Minutes of reading, at least one for any text.</summary>
    public int Minutes =>
        Han + Words == 0 ? 0 : Math.Max(1, (int)Math.Round((Han / HanPerMinute) + (Words / WordsPerMinute), MidpointRounding.AwayFromZero));

    public static TextCount Of(ReadOnlySpan<char> text)
    {
        var (han, words, isInWord) = (0, 0, false);
        for (var at = 0; at < text.Length; at++)
        {
            // Most texts are ASCII and Han of the first plane.
            var character = text[at];
            var isWord = char.IsAsciiLetterOrDigit(character);
            if (character is >= '\u4E00' and <= '\u9FFF')
                han++;
            else if (!char.IsAscii(character))
                isWord = Count(text, ref at, ref han);
            words += isWord && !isInWord ? 1 : 0;
            isInWord = isWord;
        }

        return new(han, words);
    }

    /// <summary>Counts what stands at a place, which is moved to its end, among Han; whether it is a word's otherwise.</summary>
    private static bool Count(ReadOnlySpan<char> text, ref int at, ref int han)
    {
        Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
        at += length - 1;
        han += Scripts.IsUnspaced(rune) ? 1 : 0;
        return Scripts.IsSpacedWord(rune);
    }
}
