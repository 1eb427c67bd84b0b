using System.Collections.Immutable;

namespace Downlink.Rendering;

/// <summary>
/// Finds where a paragraph ended: Chinese sets no space after a full stop, so one that stands there is a lost line break. After an ASCII
/// full stop only where Han stands before it, or where Han follows a whole Latin word.
/// </summary>
internal static class BreakFinder
{
    private static readonly string[] Abbreviations = ["fig", "etc", "eqs", "figs", "sec", "resp", "approx", "incl", "refs", "prof", "corp"];

    public static ImmutableArray<int> Find(string text)
    {
        var breaks = ImmutableArray.CreateBuilder<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == ' ' && text[i - 1] != ' ' && EndsSentence(text, i) && OpensSentence(text, i))
                breaks.Add(i);
        }
        return breaks.ToImmutable();
    }

    private static bool EndsSentence(string text, int space)
    {
        var last = text[space - 1];
        var inner = space > 1 ? text[space - 2] : ' ';
        return last switch
        {
            '。' or '！' or '？' => true,
            '”' or '」' or '』' or '）' => inner is '。' or '！' or '？',
            '.' or '!' or '?' => Glyph.IsHan(inner) || (IsWholeWord(text, space - 1) && Glyph.IsHan(Next(text, space))),
            _ => false,
        };
    }

    private static bool OpensSentence(string text, int space)
    {
        var next = Next(text, space);
        return next != '\0' && (!Glyph.IsPunctuation(next) || next is '"' or '\'' or '@' or '#' or '*');
    }

    private static bool IsWholeWord(string text, int end)
    {
        var start = end;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]) && end - start < 32)
            start--;
        var word = text.AsSpan(start, end - start);
        foreach (var abbreviation in Abbreviations)
        {
            if (word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return word.Length >= 3;
    }

    private static char Next(string text, int position)
    {
        while (position < text.Length && text[position] == ' ')
            position++;
        return position < text.Length ? text[position] : '\0';
    }
}
