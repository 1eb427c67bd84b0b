using System.Buffers;
using System.Text;

namespace Downlink.Authoring;

/// <summary>
/// Plain text as Markdown that shows it as it is: a backslash (CommonMark 0.31, section 2.4) before whatever would be read as a mark, and
/// before nothing else.
/// </summary>
internal static class MarkdownEscape
{
    private static readonly SearchValues<char> AlphaNumeric =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private const string AlwaysMarks = "\\`*[<~$";
    private const string MarksAtStart = "#>+-=|:%";

    /// <summary>Longer than any character reference there is, and than attributes that anybody writes.</summary>
    private const int LongestReference = 40, LongestAttributes = 200;

    /// <summary>A text within a line.</summary>
    public static string Inline(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var escaped = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length; at++)
        {
            if (IsMark(text, at))
                escaped.Append('\\');
            escaped.Append(IsLineEnd(text[at]) ? ' ' : text[at]);
        }

        return escaped.ToString();
    }

    /// <summary>A line at a block's beginning: what <see cref="Inline"/> made of its text, and no mark of a block before it.</summary>
    public static string AtStart(string escaped)
    {
        ArgumentNullException.ThrowIfNull(escaped);
        var line = escaped.TrimStart();
        if (line.Length > 0 && MarksAtStart.Contains(line[0], StringComparison.Ordinal))
            return "\\" + line;

        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 9 && line[digits] is '.' or ')' ? line.Insert(digits, "\\") : line;
    }

    private static bool IsMark(string text, int at) => text[at] switch
    {
        // After a letter or digit it opens no emphasis, and what nothing opened closes nothing.
        '_' => at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]),
        '&' => IsReference(text.AsSpan(at + 1)),
        '{' => IsAttributes(text.AsSpan(at + 1)),
        ':' => text.AsSpan(at).StartsWith("://") || EndsWithWord(text, at, "mailto") || EndsWithWord(text, at, "tel"),
        '.' => EndsWithWord(text, at, "www"),
        var character => AlwaysMarks.Contains(character, StringComparison.Ordinal),
    };

    /// <summary>Whether this is what follows the <c>&amp;</c> of a character reference.</summary>
    private static bool IsReference(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, LongestReference)].IndexOf(';');
        return end > 0 && text[..end].TrimStart('#').IndexOfAnyExcept(AlphaNumeric) < 0;
    }

    /// <summary>Whether this is what follows the brace of attributes: <c>#id</c>, <c>.class</c>, <c>key=value</c>.</summary>
    private static bool IsAttributes(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, LongestAttributes)].IndexOfAny('=', '}');
        return text is ['#' or '.' or ':', ..] || (end > 0 && text[end] == '=');
    }

    private static bool EndsWithWord(string text, int at, string word) =>
        text.AsSpan(0, at).EndsWith(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>What some reader of Markdown takes for the end of a line.</summary>
    private static bool IsLineEnd(char character) =>
        character is '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
