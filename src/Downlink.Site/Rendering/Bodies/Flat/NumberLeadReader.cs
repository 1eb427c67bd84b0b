using System.Collections.Immutable;

namespace Downlink.Rendering;

/// <summary>
/// Finds numbers that may lead something: at a word's beginning, of one or two digits or Han numerals, with their point. Left alone:
/// decimals, versions, years, enumerations within a sentence (<c>1、2、3</c>), and numbers that belong to the word before them (<c>Fig.
/// 2.</c>, <c>图 3.</c>).
/// </summary>
internal static class NumberLeadReader
{
    private static readonly string[] Owners =
        ["fig", "figure", "table", "section", "sec", "chapter", "eq", "equation", "step", "version", "no", "part", "example", "algorithm", "appendix", "top",
         "图", "表", "式", "例", "第", "版", "版本", "步骤", "章", "节", "附录", "算法"];

    public static ImmutableArray<NumberLead> Read(string text)
    {
        var leads = ImmutableArray.CreateBuilder<NumberLead>();
        for (var position = 0; position < text.Length; position++)
        {
            if ((position == 0 || text[position - 1] == ' ') && ReadAt(text, position) is { } lead && !IsOwned(text, position))
                leads.Add(lead);
        }
        return leads.ToImmutable();
    }

    private static NumberLead? ReadAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 3 && char.IsAsciiDigit(text[end]))
            end++;
        if (end > start)
            return end - start < 3 && text[start] != '0' ? ReadArabic(text, start, end) : null;

        while (end < text.Length && end - start < 4 && HanDigit(text[end]) > 0)
            end++;
        return end > start && end - start < 4 && At(text, end) == '、' && HanDigit(At(text, end + 1)) == 0
            ? new NumberLead(start, end + 1, HanValue(text.AsSpan(start, end - start)), NumberStyle.Han)
            : null;
    }

    private static NumberLead? ReadArabic(string text, int start, int end)
    {
        var next = At(text, end + 1);
        NumberStyle? style = At(text, end) switch
        {
            '.' when next == ' ' && !char.IsAsciiDigit(At(text, end + 2)) && At(text, end + 2) is not ('\0' or '.') => NumberStyle.Dot,
            '.' when Glyph.IsHan(next) => NumberStyle.TightDot,
            '、' when next is not ('\0' or ' ') && !char.IsAsciiDigit(next) => NumberStyle.Arabic,
            _ => null,
        };
        var value = end - start == 1 ? text[start] - '0' : ((text[start] - '0') * 10) + text[start + 1] - '0';
        return style is { } known ? new NumberLead(start, end + 1, value, known) : null;
    }

    private static char At(string text, int position) => position < text.Length ? text[position] : '\0';

    private static bool IsOwned(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(' ');
        before = before.EndsWith(".", StringComparison.Ordinal) ? before[..^1] : before;
        foreach (var owner in Owners)
        {
            if (before.EndsWith(owner, StringComparison.OrdinalIgnoreCase) && IsWholeWord(before[..^owner.Length], owner))
                return true;
        }
        return false;
    }

    private static bool IsWholeWord(ReadOnlySpan<char> before, string owner) => Glyph.IsHan(owner[0]) || before.IsEmpty || !Glyph.IsLatin(before[^1]);

    private static int HanDigit(char character) => "一二三四五六七八九十".IndexOf(character, StringComparison.Ordinal) + 1;

    private static int HanValue(ReadOnlySpan<char> numeral)
    {
        var value = 0;
        foreach (var character in numeral)
            value = HanDigit(character) == 10 ? Math.Max(value, 1) * 10 : value + HanDigit(character);
        return value;
    }
}
