using System.Buffers;

namespace Downlink.Text;

/// <summary>Writes the words of one line of Markdown: a link's text, code as it stands, no marks.</summary>
/// <param name="plain">Where they go.</param>
/// <param name="isProse">Whether references to footnotes, attributes and the marks of deletion are left out.</param>
/// <param name="formulas">How formulas are said; null where they stay as they are, and in prose without any.</param>
internal readonly ref struct MarkdownInlines(TextBuffer plain, bool isProse, TexWords? formulas)
{
    /// <summary>What may be more than the character it is.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("$\\`<[!{~*_");

    /// <summary>Writes a line; how much a formula that begins in it goes on behind it.</summary>
    /// <param name="text">The line.</param>
    /// <param name="withMore">The same and all that is written behind it.</param>
    public int Add(ReadOnlySpan<char> text, ReadOnlySpan<char> withMore)
    {
        var ahead = new MarksAhead();
        for (var at = 0; at < text.Length;)
        {
            var words = text[at..].IndexOfAny(Marks) is >= 0 and var mark ? mark : text.Length - at;
            plain.Append(text.Slice(at, words));
            at += words;
            if (at < text.Length)
                at += AddFormula(text, withMore, at) is > 0 and var formula ? formula : AddNext(text, at, ref ahead);
            if (at > text.Length)
                return at - text.Length;
        }

        return 0;
    }

    /// <summary>Stands for a formula on a line of its own, within a sentence.</summary>
    public static void AddElision(TextBuffer words)
    {
        var said = words.Text.TrimEnd();
        if (said.IsEmpty || said[^1] is TexWords.Elision or '。' or '！' or '？' or '.' or '!' or '?')
            return;
        words.Length = said.Length;
        words.Append(char.IsAscii(said[^1]) ? " " : "").Append(TexWords.Elision).Append('\n');
    }

    private int AddFormula(ReadOnlySpan<char> text, ReadOnlySpan<char> withMore, int at)
    {
        if (text[at] is not ('$' or '\\') || (isProse && formulas is null))
            return 0;
        if (TexScanner.Measure(withMore[at..], at == 0 ? '\0' : text[at - 1]) is not { } formula)
            return formulas is null ? 0 : AddReference(text[at..]);
        var end = at + formula.Length;
        if (end > text.Length && GoesBeyondParagraph(formula.TexOf(withMore[at..]), formula.IsDisplay))
            return 0;
        if (formulas is null)
            plain.Append(withMore[at..end]);
        else if (IsInSentence(formula, text, at) && formulas.Of(formula.TexOf(withMore[at..])) is { } words)
            plain.Append(words);
        else if (formula.IsDisplay && text[..at].IsWhiteSpace())
            AddElision(plain);
        else if (plain.Length == 0 || plain[^1] != TexWords.Elision)
            plain.Append(TexWords.Elision);
        return formula.Length;
    }

    /// <summary>The number of a formula that isn't there.</summary>
    private int AddReference(ReadOnlySpan<char> text)
    {
        var end = text.StartsWith(@"\eqref{") || text.StartsWith(@"\ref{") ? text.IndexOf('}') : -1;
        if (end > 0)
            plain.Append(TexWords.Elision);
        return end + 1;
    }

    /// <summary>Between two dollars a formula may stand in a sentence, as kramdown has it, and on a line of its own.</summary>
    private static bool IsInSentence(TexSpan formula, ReadOnlySpan<char> text, int at) =>
        !formula.IsDisplay || (text[at] == '$' && at + formula.Length <= text.Length && formula.Length < text.Trim().Length);

    /// <summary>Whether a line within a formula ends the paragraph in which it begins, or has the mark of a quotation before it.</summary>
    private static bool GoesBeyondParagraph(ReadOnlySpan<char> tex, bool isDisplay)
    {
        foreach (var line in tex[(tex.IndexOf('\n') + 1)..].EnumerateLines())
        {
            var text = line.TrimStart(' ');
            if (text.IsWhiteSpace())
                return true;
            if (!isDisplay && (text[0] == '>' || MarkdownMarks.ItemLength(text) + MarkdownMarks.HeadingLevel(text) > 0))
                return true;
        }

        return false;
    }

    /// <summary>Writes what stands at a place; how much that is.</summary>
    private int AddNext(ReadOnlySpan<char> text, int at, ref MarksAhead ahead)
    {
        var rest = text[at..];
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
            var shown = rest.Slice(start, length);
            Add(shown, shown);
            return skipped;
        }

        if (rest[0] is not ('*' or '`') && !IsEmphasisBar(text, at) && !(rest.Length == 1 && rest[0] == '\\'))
            plain.Append(rest[0]);
        return 1;
    }

    /// <summary>The length of the code that a text begins with, its marks included; 0 where these aren't closed.</summary>
    public static int CodeLength(ReadOnlySpan<char> text)
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
