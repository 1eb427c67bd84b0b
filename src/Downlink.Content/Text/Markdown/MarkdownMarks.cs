using System.Buffers;

namespace Downlink.Text;

/// <summary>Recognises the marks that stand at the beginning of a line of Markdown, behind its indentation.</summary>
internal static class MarkdownMarks
{
    private const int MostDigits = 9;

    /// <summary>CommonMark, section 4.7, allows labels of 999 characters.</summary>
    private const int LongestReference = 1000;

    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("-=*_|: ");
    private static readonly SearchValues<char> TableMarks = SearchValues.Create("-|: ");

    /// <summary>The length of the marker of a list's item, without the spaces behind it; 0 where there is none.</summary>
    public static int ItemLength(ReadOnlySpan<char> text)
    {
        if (text is ['-' or '*' or '+', .. var rest])
            return rest is [] or [' ', ..] ? 1 : 0;
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits is > 0 and <= MostDigits && digits < text.Length && text[digits] is '.' or ')'
            && (digits + 1 == text.Length || text[digits + 1] == ' ')
            ? digits + 1
            : 0;
    }

    /// <summary>The length of what makes a line a footnote's first, as <c>[^1]:</c>; 0 where there is none.</summary>
    public static int FootnoteLength(ReadOnlySpan<char> text) =>
        ReferenceLength(text) is > 0 and var length && text[length..] is [':', ..] ? length + 1 : 0;

    /// <summary>The length of a reference to a footnote, <c>[^1]</c>, with which a text begins; 0 where there is none.</summary>
    public static int ReferenceLength(ReadOnlySpan<char> text)
    {
        var end = text is ['[', '^', ..] ? text[..Math.Min(text.Length, LongestReference)].IndexOfAny("] \t`") : -1;
        return end > 2 && text[end] == ']' ? end + 1 : 0;
    }

    /// <summary>How many <c>#</c> make the line a heading, or 0.</summary>
    public static int HeadingLevel(ReadOnlySpan<char> text)
    {
        var level = text.Length - text.TrimStart('#').Length;
        return level is > 0 and <= 6 && text[level..] is [] or [' ', ..] ? level : 0;
    }

    /// <summary>How many characters of a fence a line of code begins with, or 0.</summary>
    public static int FenceLength(ReadOnlySpan<char> text)
    {
        var length = text is ['`' or '~', ..] ? text.Length - text.TrimStart(text[0]).Length : 0;
        return length >= 3 && (text[0] == '~' || !text[length..].Contains('`')) ? length : 0;
    }

    /// <summary>A line between sections.</summary>
    public static bool IsRule(ReadOnlySpan<char> text) =>
        text is ['-' or '*' or '_', ..] && text.Count(text[0]) >= 3
        && text.IndexOfAnyExcept(text[0], ' ') < 0;

    /// <summary>A line of nothing but rules and tables' rules.</summary>
    public static bool IsWordless(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(RuleMarks) < 0;

    /// <summary>The line under a heading that is written in two.</summary>
    public static bool IsUnderline(ReadOnlySpan<char> text) => text is ['=' or '-', ..] && text.TrimEnd(' ').IndexOfAnyExcept(text[0]) < 0;

    public static bool IsTableRule(ReadOnlySpan<char> text) =>
        text.Contains('|') && text.Contains('-') && text.IndexOfAnyExcept(TableMarks) < 0;

    /// <summary>Whether a line gives a link's address by a name, or says what an abbreviation stands for.</summary>
    public static bool IsDefinition(ReadOnlySpan<char> text)
    {
        var isAbbreviation = text.StartsWith("*[");
        var end = isAbbreviation || text.StartsWith("[") ? text.IndexOf("]:") : -1;
        if (end < 2 || isAbbreviation)
            return end > 2;
        var target = text[(end + 2)..].Trim();
        var space = target.IndexOf(' ');
        return !target.IsEmpty && (space < 0 || target[(space + 1)..].TrimStart() is ['"' or '\'' or '(', ..]);
    }

    /// <summary>Whether a line holds nothing but the mark at one end of a formula.</summary>
    public static bool IsFormulaMark(ReadOnlySpan<char> text, bool isOpen) =>
        text.TrimEnd() is "$$" || (isOpen ? text.TrimEnd() is @"\]" or @"\\]" : text.TrimEnd() is @"\[" or @"\\[");

    /// <summary>The length of the mark that makes a quote an alert, as <c>[!NOTE]</c>; 0 where there is none.</summary>
    public static int AlertLength(ReadOnlySpan<char> text)
    {
        var end = text.StartsWith("[!") ? text.IndexOf(']') : -1;
        return end > 2 && text[2..end].IndexOfAnyExcept(Letters) < 0 ? end + 1 : 0;
    }

    /// <summary>The length of the box of a task, with the space behind it; 0 where there is none.</summary>
    public static int BoxLength(ReadOnlySpan<char> text) => text is ['[', ' ' or 'x' or 'X', ']', ' ', ..] ? 4 : 0;

    private static SearchValues<char> Letters { get; } = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
