using System.Buffers;
using System.Text;

namespace Downlink.Text;

/// <summary>The words of a Markdown text without its marks: enough to count, to search and to quote from, not to render.</summary>
public static class MarkdownText
{
    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("-=*_|: ");

    /// <summary>Paragraphs and headings, one a line; code blocks, images, comments and tables' rules are left out.</summary>
    public static string Plain(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var plain = new StringBuilder(markdown.Length);
        var fence = "";
        foreach (var line in MarkdownDialects.ToMarkdown(markdown).AsSpan().EnumerateLines())
        {
            var text = line.TrimStart();
            var mark = FenceOf(text);
            if (fence.Length > 0 || mark.Length > 0)
                fence = fence.Length == 0 ? mark : mark.StartsWith(fence, StringComparison.Ordinal) ? "" : fence;
            else
                AddLine(plain, WithoutBlockMarks(text), isIndentedCode: line.Length - text.Length >= 4 && plain.Length > 0 && plain[^1] == '\n' && IsAfterBlank(plain));
        }

        return plain.ToString().Trim();
    }

    /// <summary>The words before the mark that ends an opening, <c>&lt;!-- more --&gt;</c> with or without spaces; null where it isn't set.</summary>
    public static string? Opening(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        for (var at = markdown.IndexOf("<!--", StringComparison.Ordinal); at >= 0; at = markdown.IndexOf("<!--", at + 4, StringComparison.Ordinal))
        {
            var mark = markdown.AsSpan(at + 4).TrimStart();
            if (mark.StartsWith("more", StringComparison.OrdinalIgnoreCase) && mark[4..].TrimStart().StartsWith("-->"))
                return Plain(markdown[..at]);
        }

        return null;
    }

    /// <summary>Whether a text begins with the marker of a list's item and a space.</summary>
    public static bool IsListItem(ReadOnlySpan<char> text)
    {
        var space = text.IndexOfAny(' ', '\t');
        return space > 0 && (text[..space] is "-" or "*" or "+" || (space is > 1 and <= 10 && text[space - 1] is '.' or ')' && text[..(space - 1)].IndexOfAnyExceptInRange('0', '9') < 0));
    }

    private static bool IsAfterBlank(StringBuilder plain) => plain.Length > 1 && plain[^2] == '\n';

    private static string FenceOf(ReadOnlySpan<char> text) =>
        text.StartsWith("```") ? "```" : text.StartsWith("~~~") ? "~~~" : "";

    private static void AddLine(StringBuilder plain, ReadOnlySpan<char> text, bool isIndentedCode)
    {
        if (text.IndexOfAnyExcept(RuleMarks) < 0 || isIndentedCode)
        {
            if (plain.Length > 0 && !IsAfterBlank(plain))
                plain.Append('\n');
            return;
        }

        AddInline(plain, text);
        plain.Append('\n');
    }

    /// <summary>Without quote marks, list markers and the <c>#</c> of a heading.</summary>
    private static ReadOnlySpan<char> WithoutBlockMarks(ReadOnlySpan<char> text)
    {
        while (text is ['>', ..])
            text = text[1..].TrimStart();
        if (text is ['#', ..] && text.TrimStart('#') is [' ', ..] or [])
            return text.TrimStart('#').Trim().TrimEnd('#').TrimEnd();

        return text is ['-' or '*' or '+', ' ', ..] ? text[2..].TrimStart() : text;
    }

    private static void AddInline(StringBuilder plain, ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var rest = text[at..];
            if (rest[0] is '$' or '\\' && TexScanner.Measure(rest, at == 0 ? '\0' : text[at - 1]) is { } formula)
            {
                plain.Append(rest[..formula.Length]);
                at += formula.Length;
            }
            else if (IsEscape(rest))
            {
                plain.Append(rest[1]);
                at += 2;
            }
            else if (Skip(rest) is var (skipped, shown))
            {
                AddInline(plain, rest.Slice(shown.Start, shown.Length));
                at += skipped;
            }
            else
            {
                if (rest[0] is not ('*' or '`') && !IsEmphasisBar(text, at))
                    plain.Append(rest[0]);
                at++;
            }
        }
    }

    private static bool IsEscape(ReadOnlySpan<char> rest) => rest.Length > 1 && rest[0] == '\\' && char.IsAscii(rest[1]) && !char.IsLetterOrDigit(rest[1]);

    /// <summary>
    /// How much of an image, a link, a tag or a comment to pass over, and the part of it that shows; null for anything else.
    /// </summary>
    private static (int Length, (int Start, int Length) Shown)? Skip(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("<!--"))
            return (rest.IndexOf("-->") is > 0 and var end ? end + 3 : rest.Length, default);
        if (rest[0] == '<' && rest.Length > 1 && (char.IsAsciiLetter(rest[1]) || rest[1] == '/') && rest.IndexOf('>') is > 0 and var close)
            return (close + 1, rest[..close].Contains("://", StringComparison.Ordinal) && !rest[..close].Contains(' ') ? (1, close - 1) : default);

        var isImage = rest.StartsWith("![");
        if (!isImage && rest[0] != '[')
            return null;
        var text = isImage ? 2 : 1;
        var bracket = rest.IndexOf("](");
        var paren = bracket < 0 ? -1 : rest[bracket..].IndexOf(')');
        return bracket < text || paren < 0 || rest[text..bracket].Contains('[') ? null : (bracket + paren + 1, isImage ? default : (text, bracket - text));
    }

    /// <summary>An underscore marks emphasis at a word's edge and is a part of a name inside it.</summary>
    private static bool IsEmphasisBar(ReadOnlySpan<char> text, int at) =>
        text[at] == '_' && !(at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]));
}
