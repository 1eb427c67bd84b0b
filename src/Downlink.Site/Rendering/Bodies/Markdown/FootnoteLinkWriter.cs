using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Downlink.Rendering;

/// <summary>Writes the links between a text and its footnotes, both ways.</summary>
internal sealed class FootnoteLinkWriter(BodyLabels labels) : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var invariant = CultureInfo.InvariantCulture;
        renderer.Write(
            link.IsBackLink
                ? string.Create(
                    invariant,
                    $" <a href=\"#fnref:{link.Index}\" class=\"footnote-back\" aria-label=\"{HtmlText.Escaped(labels.BackToText)}\">↩︎</a>"
                )
                : string.Create(
                    invariant,
                    $"<sup><a id=\"fnref:{link.Index}\" href=\"#fn:{link.Footnote.Order}\" class=\"footnote-ref\">{link.Footnote.Order}</a></sup>"
                )
        );
    }
}
