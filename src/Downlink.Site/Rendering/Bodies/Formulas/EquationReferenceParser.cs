using Markdig.Helpers;
using Markdig.Parsers;

namespace Downlink.Rendering;

/// <summary>Reads references to formulas in sentences.</summary>
internal sealed class EquationReferenceParser : InlineParser
{
    public EquationReferenceParser() => OpeningCharacters = ['\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var command =
            text.StartsWith(@"\eqref{", StringComparison.Ordinal) ? 7
            : text.StartsWith(@"\ref{", StringComparison.Ordinal) ? 5
            : 0;
        var end = command == 0 ? -1 : text.IndexOf('}');
        if (end <= command)
            return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new EquationReference
        {
            Source = text[..(end + 1)].ToString(),
            Label = text[command..end].ToString(),
            Line = line,
            Column = column,
            Span = new(start, start + end),
        };
        slice.Start += end + 1;
        return true;
    }
}
