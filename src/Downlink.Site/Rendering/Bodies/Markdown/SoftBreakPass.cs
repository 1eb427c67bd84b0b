using Markdig.Syntax.Inlines;

namespace Downlink.Rendering;

/// <summary>Joins lines that an author broke between two wide characters: Chinese sets no space there, and HTML would show one.</summary>
internal static class SoftBreakPass
{
    public static void Run(MarkdownNodes nodes)
    {
        for (var at = 0; at < nodes.Count; at++)
        {
            if (
                nodes[at] is LineBreakInline { IsHard: false } lineBreak
                && IsWide(Edge(lineBreak.PreviousSibling, last: true))
                && IsWide(Edge(lineBreak.NextSibling, last: false))
            )
            {
                lineBreak.Remove();
            }
        }
    }

    private static bool IsWide(char character) => Glyph.IsFullWidth(character) || character is >= '\uDC00' and <= '\uDFFF';

    /// <summary>The last or first character of an inline, or a space where it has none.</summary>
    private static char Edge(Inline? inline, bool last) => inline switch
    {
        LiteralInline { Content.Length: > 0 } literal => last ? literal.Content.AsSpan()[^1] : literal.Content.AsSpan()[0],
        LinkInline { IsImage: true } => ' ',
        ContainerInline container => Edge(last ? container.LastChild : container.FirstChild, last),
        _ => ' ',
    };
}
