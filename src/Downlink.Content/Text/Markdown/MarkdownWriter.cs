using System.Text;

namespace Downlink.Text;

/// <summary>Writes the words of one Markdown text, line by line.</summary>
/// <param name="markdown">The text, in Markdown alone.</param>
/// <param name="words">Where they go.</param>
/// <param name="isProse">
/// Whether headings, tables and footnotes are left out, formulas are said, and lines broken between wide characters are joined.
/// </param>
/// <param name="formulas">How formulas are said; null in prose without any.</param>
/// <param name="most">No more lines are read once a paragraph begins after so many characters.</param>
internal ref struct MarkdownWriter(ReadOnlySpan<char> markdown, TextBuffer words, bool isProse, TexWords? formulas, int most)
{
    private readonly ReadOnlySpan<char> _markdown = markdown;
    private readonly MarkdownBlocks _blocks = new();
    private readonly int _lastCommentEnd = markdown.LastIndexOf("-->");
    private string _hiddenUntil = "";
    private int _paragraph;
    private int _previous;
    private int _next;

    /// <summary>The words, as long as nothing else is written there.</summary>
    public ReadOnlySpan<char> Read()
    {
        while (_next <= _markdown.Length && _paragraph < most)
        {
            var line = TakeLine(_next);
            Add(line.TrimEnd('\r'), _next - 1);
        }

        return words.Text.Trim();
    }

    /// <summary>The rest of the line from a place on; the next one is that below it.</summary>
    private ReadOnlySpan<char> TakeLine(int at)
    {
        var line = _markdown[at..];
        line = line.IndexOf('\n') is >= 0 and var length ? line[..length] : line;
        _next = at + line.Length + 1;
        return line;
    }

    private void Add(ReadOnlySpan<char> line, int end)
    {
        if (_hiddenUntil.Length > 0)
        {
            var close = line.IndexOf(_hiddenUntil, StringComparison.OrdinalIgnoreCase);
            if (close < 0 || line[(close + _hiddenUntil.Length)..].IsWhiteSpace())
            {
                _hiddenUntil = close < 0 ? _hiddenUntil : "";
                return;
            }

            line = line[(close + _hiddenUntil.Length)..];
            _hiddenUntil = "";
        }

        var text = line.Contains('\t') ? Spread(line) : line;
        var kind = _blocks.Read(ref text);
        if (kind is MarkdownLine.Text or MarkdownLine.Definition or MarkdownLine.Heading or MarkdownLine.TableRow && !Hide(text, end))
            AddWords(kind, text, isFirst: kind == MarkdownLine.Heading || !_blocks.IsContinued);
        else
            AddOther(kind, text);
    }

    private void AddWords(MarkdownLine kind, ReadOnlySpan<char> text, bool isFirst)
    {
        if (isProse && (kind != MarkdownLine.Text || _blocks.IsFootnote))
            return;
        _previous = words.Length;
        _paragraph = isFirst ? _previous : _paragraph;
        if (!isProse || (_blocks.Lead is [>= '0' and <= '9', ..] && !_blocks.Lead.Contains('[', StringComparison.Ordinal)))
            words.Append(_blocks.Lead);
        AddInlines(text);
        if (
            isProse
            && _previous > Math.Max(_paragraph, 1)
            && words.Length > _previous
            && IsWide(words[_previous - 2])
            && IsWide(words[_previous])
        )
        {
            words.RemoveAt(--_previous);
        }

        words.Append('\n');
    }

    /// <summary>A formula may go on below; what stands behind it there belongs to the same line then.</summary>
    private void AddInlines(ReadOnlySpan<char> text)
    {
        var inlines = new MarkdownInlines(words, isProse, formulas);
        if (formulas is null || !_markdown.Overlaps(text, out var at))
        {
            inlines.Add(text, text);
            return;
        }

        for (var more = inlines.Add(text, _markdown[at..]); more > 0;)
        {
            at += text.Length + more;
            text = TakeLine(at).TrimEnd('\r');
            more = inlines.Add(text, _markdown[at..]);
        }
    }

    private void AddOther(MarkdownLine kind, ReadOnlySpan<char> text)
    {
        if (isProse && kind == MarkdownLine.Underline)
            words.Length = _paragraph;
        else if (isProse && kind == MarkdownLine.TableRule)
            words.Length = _previous;
        else if (formulas is not null && kind is MarkdownLine.Formula or MarkdownLine.FormulaMark)
            MarkdownInlines.AddElision(words);
        else if (kind is MarkdownLine.Formula or MarkdownLine.FormulaMark)
            words.Append(text).Append('\n');
        else if (words.Length > 0 && (words.Length < 2 || words[^2] != '\n'))
            words.Append('\n');
    }

    /// <summary>
    /// Whether a line is nothing but the beginning of what isn't shown; where a comment begins later in it, the lines below are hidden from
    /// here on.
    /// </summary>
    private bool Hide(ReadOnlySpan<char> text, int end)
    {
        if (!text.Contains('<'))
            return false;
        foreach (
            var (opening, closing) in (ReadOnlySpan<(string, string)>)[("<script", "</script>"), ("<style", "</style>"), ("<pre", "</pre>")]
        )
        {
            if (!text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                continue;
            _hiddenUntil = text.Contains(closing, StringComparison.OrdinalIgnoreCase) ? "" : closing;
            return true;
        }

        var comment = text.LastIndexOf("<!--");
        var isOpen = comment >= 0 && !text[comment..].Contains("-->", StringComparison.Ordinal);
        if (isOpen && (comment == 0 || (text[comment - 1] != '`' && _lastCommentEnd >= end)))
            _hiddenUntil = "-->";
        return comment == 0 && _hiddenUntil.Length > 0;
    }

    /// <summary>The line with its tabs made spaces, to columns of four.</summary>
    private static string Spread(ReadOnlySpan<char> line)
    {
        var spread = new StringBuilder(line.Length + 16);
        foreach (var character in line)
            spread.Append(character == '\t' ? ' ' : character, character == '\t' ? 4 - (spread.Length % 4) : 1);
        return spread.ToString();
    }

    private static bool IsWide(char character) =>
        Rune.TryCreate(character, out var rune) && (Scripts.IsUnspaced(rune) || Scripts.IsWidePunctuation(rune));
}
