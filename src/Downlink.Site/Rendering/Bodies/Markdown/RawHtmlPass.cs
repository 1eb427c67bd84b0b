using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Downlink.Rendering;

/// <summary>
/// Tells HTML from what merely looks like it: <c>List&lt;String&gt;</c> and XML that was pasted in are shown as the text they are, where a
/// browser would swallow them.
/// </summary>
internal static class RawHtmlPass
{
    /// <summary>What is HTML after that, in the order it stands.</summary>
    public static List<MarkdownObject> Run(MarkdownNodes nodes)
    {
        var html = new List<MarkdownObject>();
        for (var at = 0; at < nodes.Count; at++)
        {
            if (nodes[at] is not (HtmlBlock or HtmlInline))
                continue;

            if (nodes[at] is HtmlInline inline && !IsHtml(inline.Tag))
                inline.ReplaceBy(new LiteralInline(inline.Tag) { Span = inline.Span, Line = inline.Line, Column = inline.Column });
            else if (nodes[at] is HtmlBlock { Type: HtmlBlockType.NonInterruptingBlock } block && !IsHtml(FirstLine(block)))
                nodes[at] = AsCode(block);
            else
                html.Add(nodes[at]);
        }

        return html;
    }

    private static ReadOnlySpan<char> FirstLine(HtmlBlock block) => block.Lines.Lines[0].Slice.AsSpan();

    /// <summary>Whether a tag has the name of an element of HTML; comments, declarations and instructions have none.</summary>
    private static bool IsHtml(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart().TrimStart("</");
        var length = 0;
        while (length < name.Length && (char.IsAsciiLetterOrDigit(name[length]) || name[length] is '-' or ':'))
            length++;
        return length == 0 || HtmlNames.IsElement(name[..length].ToString().ToLowerInvariant());
    }

    private static Block AsCode(HtmlBlock block)
    {
        if (block is not { Parent: { } parent, Parser: { } parser })
            return block;
        var code = new CodeBlock(parser) { Lines = block.Lines, Line = block.Line, Column = block.Column, Span = block.Span };
        var at = parent.IndexOf(block);
        parent.RemoveAt(at);
        parent.Insert(at, code);
        return code;
    }
}
