using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Downlink.Rendering;

/// <summary>Writes paragraphs; one that is a picture with a title and nothing else is a figure, the title its caption.</summary>
internal sealed class FigureWriter : ParagraphRenderer
{
    /// <summary>Whether the title of a picture stands below it.</summary>
    public static bool IsCaptioned(LinkInline picture) =>
        Title(picture) is not null && picture.Parent is { ParentBlock: ParagraphBlock paragraph } && Picture(paragraph) == picture;

    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (renderer.ImplicitParagraph || Picture(paragraph) is not { } picture || Title(picture) is not { } title)
        {
            base.Write(renderer, paragraph);
            return;
        }

        renderer.EnsureLine();
        renderer.Write("<figure>").WriteLeafInline(paragraph);
        renderer.Write("<figcaption>").Write(HtmlText.Escaped(title)).WriteLine("</figcaption></figure>");
    }

    private static LinkInline? Picture(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: LinkInline { IsImage: true, NextSibling: null } picture } && !IsTight(paragraph) ? picture : null;

    private static bool IsTight(ParagraphBlock paragraph) => paragraph.Parent?.Parent is ListBlock { IsLoose: false };

    private static string? Title(LinkInline picture) => string.IsNullOrWhiteSpace(picture.Title) ? null : picture.Title.Trim();
}
