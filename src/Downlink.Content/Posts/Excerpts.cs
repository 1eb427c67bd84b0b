using System.Globalization;
using Downlink.Configuration;
using Downlink.Text;

namespace Downlink.Posts;

/// <summary>Makes an excerpt: one or two sentences of a plain text, never cut within a word.</summary>
internal static class Excerpts
{
    /// <summary>Where a paragraph begins after so many characters of a text, nothing from there on changes its excerpt.</summary>
    public const int MostRead = 1000;

    private const int Enough = 60;
    private const int Longest = 160;
    private const int LongestOpening = 320;

    /// <summary>Well more than a whole opening: what is longer is cut anyway.</summary>
    private const int MostKept = 500;

    /// <summary>Ends at a sentence's end where one comes in time, else between words with an ellipsis; placeholders are left out.</summary>
    public static string Of(ReadOnlySpan<char> plainText, DumpSettings settings)
    {
        using var plain = new TextBuffer(MostKept + 1);
        var text = Plain(plainText, settings, plain);
        var end = SentenceEnd(text);
        if (end > 0)
            return text[..end].TrimEnd().ToString();
        if (Width(text) <= Longest)
            return text.ToString();

        var cut = Natural(text);
        return $"{text[..cut].TrimEnd(" ,，、:：;；")}…";
    }

    /// <summary>
    /// The opening that an author parted from the rest (<c>&lt;!-- more --&gt;</c>): whole, unless it is far longer than an excerpt.
    /// </summary>
    public static string OfOpening(string plainText, DumpSettings settings)
    {
        using var plain = new TextBuffer(MostKept + 1);
        var text = Plain(plainText, settings, plain);
        return Width(text) <= LongestOpening ? text.ToString() : Of(plainText, settings);
    }

    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> text, DumpSettings settings, TextBuffer plain)
    {
        foreach (var placeholder in settings.Placeholders)
        {
            if (text.Contains(placeholder.Text, StringComparison.Ordinal))
                text = text.ToString().Replace(placeholder.Text, " ", StringComparison.Ordinal);
        }

        var endsInSpace = true;
        foreach (var character in text)
        {
            // Never between the two halves of one character.
            if (plain.Length > MostKept && !char.IsLowSurrogate(character))
                break;
            var isSpace = char.IsWhiteSpace(character) || char.IsControl(character);
            if (!isSpace)
                plain.Append(character);
            else if (!endsInSpace)
                plain.Append(' ');
            endsInSpace = isSpace;
        }

        return plain.Text.Trim();
    }

    /// <summary>The end of the sentence with which the excerpt is long enough and not too long, or 0.</summary>
    private static int SentenceEnd(ReadOnlySpan<char> text)
    {
        var (width, best) = (0, 0);
        for (var at = 0; at < text.Length && width <= Longest; at++)
        {
            width += IsWide(text[at]) ? 2 : 1;
            if (!EndsSentence(text, at))
                continue;
            best = at + 1;
            if (width >= Enough)
                break;
        }

        return best;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, int at) =>
        text[at] switch
        {
            '。' or '！' or '？' => true,
            '.' or '!' or '?' => (at + 1 == text.Length || text[at + 1] == ' ')
                && at > 0
                && text[at - 1] != '.'
                && !char.IsAsciiDigit(text[at - 1]),
            _ => false,
        };

    /// <summary>The last place within reach that is no word's or grapheme's inside.</summary>
    private static int Natural(ReadOnlySpan<char> text)
    {
        var (width, at, cut) = (0, 0, 0);
        while (at < text.Length && width < Longest)
        {
            var length = StringInfo.GetNextTextElementLength(text[at..]);
            if (at > 0 && (IsWide(text[at]) || IsWide(text[at - 1]) || text[at] == ' ' || text[at - 1] == ' '))
                cut = at;
            width += IsWide(text[at]) ? 2 : 1;
            at += length;
        }

        return cut > 0 ? cut : at;
    }

    private static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var character in text)
            width += IsWide(character) ? 2 : 1;
        return width;
    }

    private static bool IsWide(char character) => character is >= '\u2E80' and <= '\uFFEF' and not (>= '\uD800' and <= '\uDFFF');
}
