using System.Text;

namespace Downlink.Posts;

/// <summary>What stands before the first words that say something: numbers, emoji, labels with their links, generic headings.</summary>
internal static class TitleLead
{
    /// <summary>Where the text begins to say something, and the generic words before it.</summary>
    public static (int Start, string Skipped) Skip(string text)
    {
        var skipped = new List<string>();
        var start = 0;
        while (start < text.Length)
        {
            var next = Number(text, Ornament(text, start));
            next = Link(text, next);
            next = LabelOrHeading(text, next, skipped);
            if (next == start)
                break;
            start = next;
        }

        return (start, string.Join(", ", skipped));
    }

    /// <summary>Spaces, emoji and marks, but for those that open a term: brackets, quotes, <c>@</c>, <c>.</c>, <c>$</c>.</summary>
    private static int Ornament(string text, int at)
    {
        while (Rune.TryGetRuneAt(text, Math.Min(at, text.Length - 1), out var rune) && at < text.Length && IsOrnament(rune))
            at += rune.Utf16SequenceLength;
        return at;
    }

    private static bool IsOrnament(Rune rune) =>
        rune.Value == 0xFFFC
        || (
            !Rune.IsLetterOrDigit(rune)
            && rune.Value < 0x1D400
            && !"(（[【《“\"'‘「『<@.$\\_/`".Contains(rune.ToString(), StringComparison.Ordinal)
        )
        || rune.Value is >= 0x1F000 and <= 0x1FAFF;

    /// <summary>
    /// <c>1.</c>, <c>1.2</c>, <c>1、</c>, <c>(1)</c>, <c>一、</c>, <c>（一）</c>, <c>第一章</c>; not a version, a decimal, a year or a number of
    /// things.
    /// </summary>
    private static int Number(string text, int at)
    {
        var isBracketed = at < text.Length && text[at] is '(' or '（';
        var start = isBracketed ? at + 1 : at;
        if (start < text.Length && text[start] == '第' && !isBracketed)
            return Chapter(text, start + 1) is > 0 and var after ? after : at;

        var end = start;
        while (
            end < text.Length
            && (
                char.IsAsciiDigit(text[end])
                || IsChineseNumeral(text[end])
                || (text[end] == '.' && end > start && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            )
        )
        {
            end++;
        }

        if (end == start || end - start > 5 || end >= text.Length)
            return at;
        if (isBracketed)
            return text[end] is ')' or '）' ? end + 1 : at;

        var isNumeral = IsChineseNumeral(text[start]);
        var isSeparated =
            text[end] is '、' or '．'
            || (!isNumeral && text[end] is '.' or ')' or '）')
            || (isNumeral && text[end] is '.' or ',' or '，' or ' ')
            || (
                text[end] == ' '
                && text.AsSpan(start, end - start).Contains('.')
                && end + 1 < text.Length
                && !char.IsAsciiLetterLower(text[end + 1])
            );
        return isSeparated && end + 1 < text.Length ? end + 1 : at;
    }

    private static int Chapter(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsChineseNumeral(text[end])))
            end++;
        return end > at && end + 1 < text.Length && text[end] is '章' or '节' or '部' && text[end + 1] is ' ' or '：' or ':' or '、'
            ? end + 2
            : 0;
    }

    private static bool IsChineseNumeral(char character) =>
        character is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '零' or '〇';

    private static int Link(string text, int at)
    {
        var rest = text.AsSpan(at);
        if (
            !rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && !rest.StartsWith("www.")
        )
        {
            return at;
        }

        var length = 0;
        while (length < rest.Length && rest[length] is > ' ' and < '\u2000')
            length++;
        return at + length;
    }

    private static int LabelOrHeading(string text, int at, List<string> skipped)
    {
        var end = WordsEnd(text, at, isSpaced: false);
        if (end < text.Length && text[end] is ':' or '：' && IsLabelBeforeLink(text, at, end))
            return end + 1;

        foreach (var stop in (int[])[end, WordsEnd(text, at, isSpaced: true)])
        {
            if (!IsGeneric(text, at, stop))
                continue;
            skipped.Add(text[at..stop]);
            return Math.Min(text.Length, stop + 1);
        }

        return at;
    }

    /// <summary>A label is skipped with a link or another label behind it; what else it introduces is worth reading, without it.</summary>
    private static bool IsLabelBeforeLink(string text, int at, int colon)
    {
        var label = text.AsSpan(at..colon).Trim();
        return GenericWords.IsLabel(label) && !GenericWords.IsNamingLabel(label)
            ? true
            : GenericWords.IsLabel(label)
                && text.AsSpan(colon + 1).TrimStart() is var rest
                && (rest.StartsWith("http") || rest.StartsWith("🔖"));
    }

    /// <summary>The end of the first word, or of the first two words.</summary>
    private static int WordsEnd(string text, int at, bool isSpaced)
    {
        var end = at;
        var spaces = isSpaced ? 1 : 0;
        while (end < text.Length && text[end] is not (':' or '：' or '。' or ',' or '，' or '?' or '？') && (text[end] != ' ' || spaces-- > 0))
            end++;
        return end;
    }

    private static bool IsGeneric(string text, int start, int end)
    {
        if (end <= start || end >= text.Length || text[end] is not (' ' or ':' or '：'))
            return false;
        var words = text.AsSpan(start..end);
        if (GenericWords.IsChineseHeading(words))
            return true;
        if (!GenericWords.IsEnglishHeading(words))
            return false;
        if (text[end] != ' ')
            return true;

        var rest = text.AsSpan(end + 1);
        return rest.Length > 0 && !char.IsAsciiLetterLower(rest[0]);
    }
}
