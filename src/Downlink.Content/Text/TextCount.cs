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
            var (isUnspaced, isWord) = Kind(text, ref at);
            han += isUnspaced ? 1 : 0;
            words += isWord && !isInWord ? 1 : 0;
            isInWord = isWord;
        }

        return new(han, words);
    }

    /// <summary>What stands at a place, which is moved to its end; most texts are ASCII and Han of the first plane.</summary>
    private static (bool IsUnspaced, bool IsWord) Kind(ReadOnlySpan<char> text, ref int at)
    {
        var character = text[at];
        if (char.IsAscii(character))
            return (false, char.IsAsciiLetterOrDigit(character));
        if (character is >= '\u4E00' and <= '\u9FFF')
            return (true, false);

        Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
        at += length - 1;
        return (Scripts.IsUnspaced(rune), Scripts.IsSpacedWord(rune));
    }
}
