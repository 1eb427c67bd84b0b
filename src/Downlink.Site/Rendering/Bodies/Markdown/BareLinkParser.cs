using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Downlink.Rendering;

/// <summary>Reads an address that stands bare in Markdown, right after Han too, and ends it where Chinese begins.</summary>
internal sealed class BareLinkParser : InlineParser
{
    public BareLinkParser() => OpeningCharacters = ['h', 'H'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (char.IsAsciiLetterOrDigit(slice.PeekCharExtra(-1)) || IsInLinkText(processor.Inline))
            return false;
        var length = LinkScanner.Measure(slice.AsSpan());
        if (length == 0)
            return false;

        var address = slice.AsSpan()[..length].ToString();
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var link = new LinkInline(address, "")
        {
            IsAutoLink = true,
            IsClosed = true,
            Line = line,
            Column = column,
            Span = new(start, start + length - 1),
        };
        link.AppendChild(new LiteralInline(address));
        processor.Inline = link;
        slice.Start += length;
        return true;
    }

    private static bool IsInLinkText(Inline? inline)
    {
        for (; inline is not null; inline = inline.Parent)
        {
            if (inline is LinkDelimiterInline { IsClosed: false })
                return true;
        }
        return false;
    }
}
