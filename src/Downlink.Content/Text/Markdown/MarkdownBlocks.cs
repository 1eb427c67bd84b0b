namespace Downlink.Text;

/// <summary>
/// Follows the blocks of a Markdown text and says of each line what it is, by the rules of CommonMark 0.31.2 as far as they part words from
/// the rest: what is set in by four spaces is code only outside a paragraph, and counted from the words of the list's item that it stands
/// in.
/// </summary>
internal sealed class MarkdownBlocks
{
    private readonly List<MarkdownContainer> _open = [];
    private (char Mark, int Length) _fence;
    private bool _isInFormula;
    private bool _isInTable;
    private bool _isBelowPipes;
    private bool _isInParagraph;

    /// <summary>Whether the line belongs to a footnote.</summary>
    public bool IsFootnote => _open.Exists(static container => container.IsFootnote);

    /// <summary>Whether the line, a text, goes on with the paragraph of the one before.</summary>
    public bool IsContinued { get; private set; }

    /// <summary>
    /// What was passed over before the line's words and is more than a mark of its block: an item's number, a footnote's name, a box.
    /// </summary>
    public string Lead { get; private set; } = "";

    /// <summary>Takes the next line, its tabs spread, and leaves of it what isn't a mark of its block.</summary>
    public MarkdownLine Read(ref ReadOnlySpan<char> line)
    {
        Lead = "";
        var inside = Inside(ref line);
        if (_fence.Length > 0 && inside == _open.Count)
            return Fenced(line.TrimStart(' '));
        if (_isInFormula)
            return Formula(line);

        _fence = default;
        var kept = inside;
        var hasOpened = Open(ref line, ref kept);
        var indentation = MarkdownContainer.Indentation(line);
        line = line[indentation..].TrimEnd();
        if (inside < _open.Count && !hasOpened && _isInParagraph && (indentation >= 4 || IsPlain(line)))
            return Text(ref line);
        if (!hasOpened)
            Close(inside);

        return indentation >= 4 && !_isInParagraph && !line.IsEmpty ? MarkdownLine.Code : Leaf(ref line, indentation >= 4, hasOpened);
    }

    /// <summary>Passes over the marks of the blocks that are open; how many of them the line is in.</summary>
    private int Inside(ref ReadOnlySpan<char> line)
    {
        for (var at = 0; at < _open.Count; at++)
        {
            if (_open[at].Step(line) is not (>= 0 and var step))
                return at;
            line = line[step..];
        }

        return _open.Count;
    }

    private bool Open(ref ReadOnlySpan<char> line, ref int kept)
    {
        var hasOpened = false;
        while (
            MarkdownContainer.Opening(line, _isInParagraph && kept == _open.Count) is var (container, length)
            && !(hasOpened && _open.Count > 100)
        )
        {
            Close(kept);
            _open.Add(container);
            _isInParagraph = _isInTable = false;
            (kept, hasOpened) = (_open.Count, true);
            if (char.IsAsciiDigit(line.TrimStart(' ')[0]) || container.IsFootnote)
                Lead += $"{line[..length].Trim(' ')} ";
            line = line[length..];
        }

        return hasOpened;
    }

    private void Close(int kept)
    {
        if (kept < _open.Count)
            _isInParagraph = _isInTable = false;
        _open.RemoveRange(kept, _open.Count - kept);
    }

    private MarkdownLine Fenced(ReadOnlySpan<char> text)
    {
        var run = text.Length - text.TrimStart(_fence.Mark).Length;
        if (run >= _fence.Length && text[run..].IsWhiteSpace())
            _fence = default;
        return MarkdownLine.Code;
    }

    private MarkdownLine Formula(ReadOnlySpan<char> line)
    {
        _isInFormula = !MarkdownMarks.IsFormulaMark(line.Trim(), isOpen: true);
        return _isInFormula ? MarkdownLine.Formula : MarkdownLine.FormulaMark;
    }

    private MarkdownLine Leaf(ref ReadOnlySpan<char> text, bool isFarIn, bool isFirst)
    {
        if (text.IsEmpty)
            return End(MarkdownLine.Nothing);
        if (_isInParagraph && !isFarIn && MarkdownMarks.IsUnderline(text))
            return End(_isInTable ? MarkdownLine.Nothing : MarkdownLine.Underline);
        if (_isBelowPipes && _isInParagraph && !_isInTable && MarkdownMarks.IsTableRule(text))
        {
            _isInTable = true;
            return MarkdownLine.TableRule;
        }

        if (isFarIn || IsPlain(text))
        {
            return MarkdownMarks.IsDefinition(text) && (!_isInParagraph || text[0] == '*')
                ? MarkdownLine.Definition
                : Text(ref text, isFirst);
        }

        return Marked(ref text);
    }

    private MarkdownLine Marked(ref ReadOnlySpan<char> text)
    {
        if (MarkdownMarks.FenceLength(text) is > 0 and var fence)
        {
            _fence = (text[0], fence);
            return End(MarkdownLine.Code);
        }

        if (MarkdownMarks.HeadingLevel(text) is > 0 and var level)
        {
            text = text[level..].Trim().TrimEnd('#').TrimEnd();
            return End(MarkdownLine.Heading);
        }

        _isInFormula = MarkdownMarks.IsFormulaMark(text, isOpen: false);
        return End(_isInFormula ? MarkdownLine.FormulaMark : MarkdownLine.Nothing);
    }

    private MarkdownLine Text(ref ReadOnlySpan<char> text, bool isFirst = false)
    {
        if (isFirst && (_open[^1].IsQuote ? MarkdownMarks.AlertLength(text) : MarkdownMarks.BoxLength(text)) is > 0 and var length)
        {
            Lead += $"{text[..length].Trim()} ";
            text = text[length..].TrimStart();
        }

        var isMeaning = text is [':', ' ', ..];
        if (isMeaning)
            text = text[1..].TrimStart();
        IsContinued = _isInParagraph && !isMeaning;
        _isBelowPipes = text.Contains('|');
        _isInParagraph = !text.IsEmpty;
        return text.IsEmpty ? MarkdownLine.Nothing : _isInTable ? MarkdownLine.TableRow : MarkdownLine.Text;
    }

    private MarkdownLine End(MarkdownLine line)
    {
        _isInParagraph = _isInTable = false;
        return line;
    }

    /// <summary>Whether a line without its indentation is one of a paragraph, as far as it says itself.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text) =>
        !MarkdownMarks.IsWordless(text) && MarkdownMarks.FenceLength(text) == 0 && MarkdownMarks.HeadingLevel(text) == 0
        && !MarkdownMarks.IsFormulaMark(text, isOpen: false);
}
