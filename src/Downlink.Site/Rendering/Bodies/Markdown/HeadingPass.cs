using System.Collections.Immutable;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Downlink.Rendering;

/// <summary>
/// Gives the headings of a text their ids and collects them. A page has one heading of the first level, its title: a text that uses that
/// level moves down by one as a whole, and a first line that repeats the title is left out.
/// </summary>
internal static class HeadingPass
{
    private const int Deepest = 6;

    public static ImmutableArray<Heading> Run(MarkdownDocument document, string? title)
    {
        if (document.Count > 0 && document[0] is HeadingBlock { Level: 1 } first && (title is null || PlainTextOf.Read(first.Inline) == title))
            document.RemoveAt(0);

        var blocks = document.Descendants<HeadingBlock>().ToList();
        var shift = blocks.Exists(static block => block.Level == 1) ? 1 : 0;
        var ids = new HeadingIds();
        var headings = ImmutableArray.CreateBuilder<Heading>(blocks.Count);
        foreach (var block in blocks)
        {
            block.Level = Math.Min(block.Level + shift, Deepest);
            var text = PlainTextOf.Read(block.Inline);
            var id = ids.Next(text);
            block.GetAttributes().Id = id;
            headings.Add(new Heading(block.Level, id, text));
        }
        return headings.MoveToImmutable();
    }
}
