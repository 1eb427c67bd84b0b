using System.Buffers;
using System.Text;

namespace Downlink.Text;

/// <summary>
/// Finds formulas where people write them in Markdown: <c>$…$</c> and <c>$$…$$</c> (Pandoc, Hexo, GitHub, kramdown), <c>$`…`$</c> (GitHub),
/// <c>\(…\)</c> and <c>\[…\]</c>, with one backslash or with the two that Markdown asks for (MathJax), and environments on their own. A
/// dollar of money or of a shell stays one.
/// </summary>
public static class TexScanner
{
    private const int LongestInline = 1000, LongestDisplay = 20_000, LongestName = 40;

    private static readonly SearchValues<char> TexSigns = SearchValues.Create(@"\^_=+{}<>");

    private static readonly string[] Environments =
    [
        "equation",
        "align",
        "gather",
        "alignat",
        "multline",
        "eqnarray",
        "aligned",
        "gathered",
        "alignedat",
        "split",
        "cases",
        "dcases",
        "rcases",
        "array",
        "subarray",
        "matrix",
        "pmatrix",
        "bmatrix",
        "Bmatrix",
        "vmatrix",
        "Vmatrix",
        "smallmatrix",
        "CD",
    ];

    /// <summary>The formula that a text begins with, or null; <paramref name="before"/> is the character before it, or <c>\0</c>.</summary>
    public static TexSpan? Measure(ReadOnlySpan<char> text, char before) => text switch
    {
        ['$', '$', '$', ..] => null,
        ['$', '$', ..] => before is '$' or '\\' ? null : Fenced(text, "$$", "$$", isDisplay: true),
        ['$', '`', ..] => Fenced(text, "$`", "`$", isDisplay: false),
        ['$', ..] => before is '$' or '\\' ? null : Single(text, before),
        ['\\', ..] when before == '\\' => null,
        ['\\', '\\', '(', ..] => Fenced(text, @"\\(", @"\\)", isDisplay: false),
        ['\\', '\\', '[', ..] => Fenced(text, @"\\[", @"\\]", isDisplay: true) is { } span && HasTexSigns(span.TexOf(text)) ? span : null,
        ['\\', '(', ..] => Fenced(text, @"\(", @"\)", isDisplay: false) is { } span && IsLikeFormula(span.TexOf(text)) ? span : null,
        ['\\', '[', ..] => Fenced(text, @"\[", @"\]", isDisplay: true) is { } span && HasTexSigns(span.TexOf(text)) ? span : null,
        ['\\', 'b', ..] => Environment(text),
        _ => null,
    };

    private static TexSpan? Fenced(ReadOnlySpan<char> text, string opening, string closing, bool isDisplay)
    {
        var end = Find(text, opening.Length, closing, isDisplay ? LongestDisplay : LongestInline);
        return end > opening.Length && !text[opening.Length..end].IsWhiteSpace()
            ? new TexSpan(end + closing.Length, opening.Length, closing.Length, isDisplay)
            : null;
    }

    /// <summary>Where a closing fence begins, or -1; a backslash protects the character after it.</summary>
    private static int Find(ReadOnlySpan<char> text, int from, string closing, int longest)
    {
        if (!Contains(text, closing, longest))
            return -1;
        for (var at = from; at < text.Length && at < longest; at++)
        {
            if (text[at..].StartsWith(closing, StringComparison.Ordinal))
                return at;
            if (text[at] == '\\')
                at++;
        }

        return -1;
    }

    /// <summary>
    /// Between single dollars: no space inside either of them, and nothing that money, a shell or a variable would explain better.
    /// </summary>
    private static TexSpan? Single(ReadOnlySpan<char> text, char before)
    {
        if (
            text.Length < 3
            || char.IsWhiteSpace(text[1])
            || (char.IsAsciiLetterOrDigit(before) && text[1] is not ('_' or '^' or '\\' or '{'))
        )
        {
            return null;
        }

        var end = FindDollar(text);
        return end > 1 && !char.IsWhiteSpace(text[end - 1]) && IsClosed(text[1..end], end + 1 < text.Length ? text[end + 1] : ' ')
            ? new TexSpan(end + 1, 1, 1, IsDisplay: false)
            : null;
    }

    /// <summary>The next dollar that isn't within braces, where TeX may have text with formulas in it; or -1.</summary>
    private static int FindDollar(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var at = 1; at < text.Length && at < LongestInline; at++)
        {
            if (text[at] == '$' && depth <= 0)
                return at;
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (text[at] == '\\')
                at++;
        }

        return -1;
    }

    private static bool IsClosed(ReadOnlySpan<char> tex, char after)
    {
        if (after == '$' || char.IsAsciiDigit(after) || tex.Contains('`') || tex.Contains("\n\n", StringComparison.Ordinal) || IsMoney(tex))
            return false;
        // `$HOME/$USER` and `$a+$b` are a shell's and a program's; `$n$th` and `$k$NN` are an author's.
        return !char.IsAsciiLetter(after)
            || ((char.IsLetterOrDigit(tex[^1]) || tex[^1] is '}' or ')' or ']' or '\'' or '*') && !IsVariable(tex));
    }

    private static bool IsVariable(ReadOnlySpan<char> tex) =>
        tex.Length > 1 && tex.IndexOfAnyExceptInRange('A', 'Z') is var other && (other < 0 || (other > 1 && tex[other] == '_'));

    /// <summary>A number first and then words, without any sign of TeX.</summary>
    private static bool IsMoney(ReadOnlySpan<char> tex) => char.IsAsciiDigit(tex[0]) && tex.IndexOfAny(TexSigns) < 0 && HasWords(tex);

    private static bool IsLikeFormula(ReadOnlySpan<char> tex) => HasTexSigns(tex) || !HasWords(tex);

    private static bool HasTexSigns(ReadOnlySpan<char> tex)
    {
        for (var at = 0; at < tex.Length; at++)
        {
            if (tex[at] is '^' or '_' or '=' or '{' || (tex[at] == '\\' && at + 1 < tex.Length && char.IsAsciiLetter(tex[at + 1])))
                return true;
        }

        return false;
    }

    /// <summary>Han, or four Latin letters in a row.</summary>
    private static bool HasWords(ReadOnlySpan<char> tex)
    {
        var letters = 0;
        foreach (var rune in tex.EnumerateRunes())
        {
            letters = Rune.IsLetter(rune) ? letters + 1 : 0;
            if (letters == 4 || Scripts.IsHan(rune))
                return true;
        }

        return false;
    }

    /// <summary>From <c>\begin{align}</c> to the <c>\end{align}</c> that belongs to it; both are the formula's own.</summary>
    private static TexSpan? Environment(ReadOnlySpan<char> text)
    {
        const string Begin = @"\begin{";
        var close = text.StartsWith(Begin, StringComparison.Ordinal) ? text[..Math.Min(text.Length, LongestName)].IndexOf('}') : -1;
        if (close < 0)
            return null;

        var name = text[Begin.Length..close].ToString();
        if (!Environments.Contains(name.TrimEnd('*'), StringComparer.Ordinal))
            return null;
        var (opening, closing, depth) = ($@"\begin{{{name}}}", $@"\end{{{name}}}", 0);
        for (var at = Contains(text, closing, LongestDisplay) ? 0 : -1; at is >= 0 and < LongestDisplay; at = NextCommand(text, at + 1))
        {
            if (text[at..].StartsWith(opening, StringComparison.Ordinal))
                depth++;
            else if (text[at..].StartsWith(closing, StringComparison.Ordinal) && --depth == 0)
                return new TexSpan(at + closing.Length, 0, 0, IsDisplay: true);
        }

        return null;
    }

    /// <summary>Whether a fence begins soon enough at all: most that open nothing are told by that, and quickly.</summary>
    private static bool Contains(ReadOnlySpan<char> text, string closing, int longest) =>
        text[..Math.Min(text.Length, longest + closing.Length - 1)].Contains(closing, StringComparison.Ordinal);

    private static int NextCommand(ReadOnlySpan<char> text, int from)
    {
        var next = text[from..].IndexOf('\\');
        return next < 0 ? -1 : from + next;
    }
}
