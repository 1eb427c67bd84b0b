using System.Buffers;

namespace Downlink.Text;

/// <summary>Writes the words of one line of Markdown: a link's text, code as it stands, no marks.</summary>
/// <param name="plain">Where they go.</param>
/// <param name="isProse">Whether formulas lose the marks around them, and references to footnotes, attributes and the marks of deletion are
/// left out.</param>
internal readonly ref struct MarkdownInlines(TextBuffer plain, bool isProse)
{
    /// <summary>What may be more than the character it is.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("$\\`<[!{~*_");

    public void Add(ReadOnlySpan<char> text)
    {
        var ahead = new MarksAhead();
        for (var at = 0; at < text.Length;)
        {
            var words = text[at..].IndexOfAny(Marks) is >= 0 and var mark ? mark : text.Length - at;
            plain.Append(text.Slice(at, words));
            at += words;
            if (at < text.Length)
                at += AddNext(text, at, ref ahead);
        }
    }

    /// <summary>Writes what stands at a place; how much that is.</summary>
    private int AddNext(ReadOnlySpan<char> text, int at, ref MarksAhead ahead)
    {
        var rest = text[at..];
        if (rest[0] is '$' or '\\' && TexScanner.Measure(rest, at == 0 ? '\0' : text[at - 1]) is { } formula)
        {
            plain.Append(isProse ? formula.TexOf(rest).Trim() : rest[..formula.Length]);
            return formula.Length;
        }

        if (rest.Length > 1 && rest[0] == '\\' && char.IsAscii(rest[1]) && !char.IsLetterOrDigit(rest[1]))
        {
            plain.Append(rest[1]);
            return 2;
        }

        if (rest[0] == '`' && CodeLength(rest) is > 0 and var code)
        {
            plain.Append(rest[..code].Trim('`').Trim());
            return code;
        }

        if (Skip(text, at, ref ahead) is var (skipped, start, length))
        {
            Add(rest.Slice(start, length));
            return skipped;
        }

        if (rest[0] is not ('*' or '`') && !IsEmphasisBar(text, at) && !(rest.Length == 1 && rest[0] == '\\'))
            plain.Append(rest[0]);
        return 1;
    }

    private static int CodeLength(ReadOnlySpan<char> text)
    {
        var run = text.Length - text.TrimStart('`').Length;
        for (var at = run; at < text.Length; at++)
        {
            var length = text[at..].Length - text[at..].TrimStart('`').Length;
            if (length == run)
                return at + run;
            at += length;
        }

        return 0;
    }

    /// <summary>How much to pass over of what isn't words, and the part of it that shows; null for anything else.</summary>
    private (int Length, int Start, int Shown)? Skip(ReadOnlySpan<char> text, int at, ref MarksAhead ahead) => text[at] switch
    {
        '<' => SkipTag(text, at, ref ahead),
        '[' => isProse && MarkdownMarks.ReferenceLength(text[at..]) is > 0 and var reference
            ? (reference, 0, 0)
            : SkipLink(text, at, 1, ref ahead),
        '!' when text[at..].StartsWith("![") => SkipLink(text, at, 2, ref ahead),
        '{' when isProse => AttributesLength(text, at, ref ahead) is > 0 and var attributes ? (attributes, 0, 0) : null,
        '~' when isProse && text[at..].StartsWith("~~") => (2, 0, 0),
        _ => null,
    };

    private static (int Length, int Start, int Shown)? SkipTag(ReadOnlySpan<char> text, int at, ref MarksAhead ahead)
    {
        var rest = text[at..];
        if (rest.StartsWith("<!--"))
            return (rest.IndexOf("-->") is > 0 and var end ? end + 3 : rest.Length, 0, 0);
        var close = rest.Length > 1 && (char.IsAsciiLetter(rest[1]) || rest[1] == '/') ? ahead.TagEnd.From(text, at, ">") - at : -1;
        if (close < 0)
            return null;
        var isAddress = rest[..close].Contains("://", StringComparison.Ordinal) && !rest[..close].Contains(' ');
        return isAddress ? (close + 1, 1, close - 1) : (close + 1, 0, 0);
    }

    /// <summary>A link shows its text, a picture nothing.</summary>
    private static (int Length, int Start, int Shown)? SkipLink(ReadOnlySpan<char> text, int at, int inner, ref MarksAhead ahead)
    {
        var bracket = ahead.LinkText.From(text, at, "](");
        var paren = bracket < 0 ? -1 : ahead.Link.From(text, bracket, ")");
        if (bracket < at + inner || paren < 0 || text[(at + inner)..bracket].Contains('['))
            return null;
        return (paren + 1 - at, inner, inner == 2 ? 0 : bracket - at - inner);
    }

    /// <summary>
    /// The length of attributes in braces, <c>{#id .class name=value}</c>, with which a text goes on; 0 where there are none.
    /// </summary>
    private static int AttributesLength(ReadOnlySpan<char> text, int at, ref MarksAhead ahead)
    {
        var end = text[at..] is ['{', '#' or '.' or ':', ..] ? ahead.Brace.From(text, at, "}") - at : -1;
        if (end < 3)
            return 0;
        var words = text.Slice(at + 1, end - 1);
        foreach (var part in words.Split(' '))
        {
            var word = words[part];
            if (!word.IsEmpty && !word.Contains('=') && (word.Length < 2 || word[0] is not ('#' or '.' or ':')))
                return 0;
        }

        return end + 1;
    }

    /// <summary>An underscore marks emphasis at a word's edge and is a part of a name inside it.</summary>
    private static bool IsEmphasisBar(ReadOnlySpan<char> text, int at) =>
        text[at] == '_' && !(at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]));
}
