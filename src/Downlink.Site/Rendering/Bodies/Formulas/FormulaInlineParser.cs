using Downlink.Text;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Downlink.Rendering;

/// <summary>Reads formulas within paragraphs before anything else could take their signs for marks of Markdown.</summary>
internal sealed class FormulaInlineParser : InlineParser
{
    public FormulaInlineParser() => OpeningCharacters = ['$', '\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (TexScanner.Measure(slice.AsSpan(), slice.PeekCharExtra(-1)) is not { } span)
            return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new FormulaInline
        {
            Source = slice.AsSpan()[..span.Length].ToString(),
            Parts = span,
            Line = line,
            Column = column,
            Span = new(start, start + span.Length - 1),
        };
        slice.Start += span.Length;
        return true;
    }
}
