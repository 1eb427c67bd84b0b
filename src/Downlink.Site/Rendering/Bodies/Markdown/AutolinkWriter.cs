using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Downlink.Rendering;

/// <summary>Writes <c>&lt;https://…&gt;</c> and <c>&lt;name@host&gt;</c>.</summary>
internal sealed class AutolinkWriter(TextAtHand text) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var target = text.Targets.Resolve(link.IsEmail ? "mailto:" + link.Url : link.Url, link.Line, link.Column);
        renderer.Write(target is null ? "<a>" : $"<a href=\"{HtmlText.Escaped(target)}\" rel=\"noopener\">");
        renderer.Write(HtmlText.Escaped(link.Url)).Write("</a>");
    }
}
