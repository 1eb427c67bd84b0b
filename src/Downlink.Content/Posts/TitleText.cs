using System.Globalization;
using System.Text;
using Downlink.Configuration;
using Downlink.Text;

namespace Downlink.Posts;

/// <summary>
/// The opening of a text as titles are looked for in it: one line, references read, nothing invisible; and how wide it is.
/// </summary>
internal static class TitleText
{
    /// <summary>A Han character takes two columns: so 80 columns are 40 Han or 80 Latin characters.</summary>
    public const int MostColumns = 80;

    private const int Opening = 1200;

    public static string Of(string body, DumpSettings settings)
    {
        var start = body.AsSpan(0, Math.Min(body.Length, Opening)).ToString();
        foreach (var placeholder in settings.Placeholders)
            start = start.Replace(placeholder.Text, " \uFFFC ", StringComparison.Ordinal);

        var text = new StringBuilder(start.Length);
        foreach (var character in EntityDecoder.Decode(start))
        {
            var isSpace = Folding.Narrow(character) == ' ';
            if (!isSpace && (character == '\u200D' || !Folding.IsInvisible(character)))
                text.Append(character);
            else if (isSpace && text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        }

        return text.ToString().Trim();
    }

    public static int Columns(ReadOnlySpan<char> text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
            columns += Columns(rune);
        return columns;
    }

    /// <summary>
    /// The longest beginning of at most the columns given that ends between words: never in a word, a formula, a bracket or a grapheme.
    /// </summary>
    public static string Cut(string text, int most = MostColumns)
    {
        if (Columns(text) <= most)
            return text;

        var (columns, at, cut, depth) = (0, 0, 0, 0);
        var isFormula = false;
        while (at < text.Length && columns <= most)
        {
            if (depth == 0 && !isFormula && at > 0 && IsBetweenWords(text, at))
                cut = at;
            depth = Math.Max(0, depth + Nesting(text[at]));
            isFormula ^= text[at] == '$';
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(at));
            columns += Columns(text.AsSpan(at, length));
            at += length;
        }

        return text[..(cut > 0 ? cut : LastElement(text, most))];
    }

    /// <summary>Whether no word goes on over the place: a space, or a script without spaces on either side.</summary>
    public static bool IsBetweenWords(string text, int at)
    {
        if (text[at] == ' ' || text[at - 1] == ' ')
            return true;
        if (char.IsLowSurrogate(text[at]) || !Rune.TryGetRuneAt(text, at, out var next) || IsClosing(text[at]))
            return false;

        var before = Rune.TryGetRuneAt(text, char.IsLowSurrogate(text[at - 1]) ? at - 2 : at - 1, out var previous) ? previous : next;
        return Scripts.IsUnspaced(next) || Scripts.IsWidePunctuation(before) || (Scripts.IsUnspaced(before) && Rune.IsLetterOrDigit(next));
    }

    private static int LastElement(string text, int most)
    {
        var (columns, at) = (0, 0);
        while (at < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(at));
            columns += Columns(text.AsSpan(at, length));
            if (columns > most)
                break;
            at += length;
        }

        return at;
    }

    private static int Nesting(char character) => character switch
    {
        '(' or '（' or '[' or '【' or '《' or '“' or '{' or '「' => 1,
        ')' or '）' or ']' or '】' or '》' or '”' or '}' or '」' => -1,
        _ => 0,
    };

    private static bool IsClosing(char character) => Nesting(character) < 0 || character is '。' or '，' or '、' or '？' or '！' or '：' or '；';

    private static int Columns(Rune rune) =>
        rune.Value
            is >= 0x1100
                and (
                    <= 0x115F
                    or (>= 0x2E80 and <= 0xA4CF)
                    or (>= 0xAC00 and <= 0xD7A3)
                    or (>= 0xF900 and <= 0xFAFF)
                    or (>= 0xFE30 and <= 0xFE4F)
                    or (>= 0xFF00 and <= 0xFF60)
                    or (>= 0x1F300 and <= 0x1FAFF)
                    or (>= 0x20000 and <= 0x3FFFD)
                )
            ? 2
            : 1;
}
