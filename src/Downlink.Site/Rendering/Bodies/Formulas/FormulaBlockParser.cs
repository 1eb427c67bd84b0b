using Downlink.Text;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Downlink.Rendering;

/// <summary>
/// Reads formulas that have lines to themselves, so that no line of theirs is taken for a list or a heading. One opens only where it closes
/// further down, with nothing after it on that line; else it is left to the paragraph.
/// </summary>
internal sealed class FormulaBlockParser : BlockParser
{
    public FormulaBlockParser() => OpeningCharacters = ['$', '\\'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;

        var line = processor.Line;
        var rest = line.Text.AsSpan(line.Start);
        if (TexScanner.Measure(rest, '\0') is not { IsDisplay: true } span || !EndsLine(rest[span.Length..]) || HasGap(span.TexOf(rest)))
            return BlockState.None;

        var block = new FormulaBlock(this)
        {
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new SourceSpan(line.Start, line.End),
            Fences = (span.Opening, span.Closing),
        };
        processor.NewBlocks.Push(block);
        var lines = rest[..span.Length].Count('\n');
        return Take(processor, block, lines);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var formula = (FormulaBlock)block;
        formula.Source.Append('\n');
        return Take(processor, formula, --formula.LinesLeft);
    }

    private static BlockState Take(BlockProcessor processor, FormulaBlock block, int left)
    {
        block.LinesLeft = left;
        block.Source.Append(left > 0 ? processor.Line.AsSpan() : processor.Line.AsSpan().TrimEnd());
        block.UpdateSpanEnd(processor.Line.End);
        return left > 0 ? BlockState.ContinueDiscard : BlockState.BreakDiscard;
    }

    private static bool EndsLine(ReadOnlySpan<char> after)
    {
        var end = after.IndexOf('\n');
        return (end < 0 ? after : after[..end]).IsWhiteSpace();
    }

    /// <summary>
    /// An empty line ends a paragraph, and a formula that began behind its fence; one whose fence stands alone may have some.
    /// </summary>
    private static bool HasGap(ReadOnlySpan<char> tex)
    {
        var first = tex.IndexOf('\n');
        if (first < 0 || tex[..first].IsWhiteSpace())
            return false;
        for (var at = first; at >= 0;)
        {
            var next = tex[(at + 1)..].IndexOf('\n');
            if (next >= 0 && tex.Slice(at + 1, next).IsWhiteSpace())
                return true;
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
