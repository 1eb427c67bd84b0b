using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Downlink.Rendering;

/// <summary>Writes links and pictures with addresses that are safe, encoded and right under the site's base path.</summary>
internal sealed class LinkWriter(LinkTargets targets) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var target = targets.Resolve(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", link.Line, link.Column);
        if (link.IsImage)
            WritePicture(renderer, link, target);
        else
            WriteLink(renderer, link, target);
    }

    private static void WritePicture(HtmlRenderer renderer, LinkInline link, string? target)
    {
        renderer.Write("<img src=\"").Write(HtmlText.Escaped(target ?? "")).Write("\" alt=\"").Write(HtmlText.Escaped(PlainTextOf.Read(link))).Write("\"");
        WriteTitle(renderer, link.Title);
        renderer.Write(" loading=\"lazy\" decoding=\"async\">");
    }

    private void WriteLink(HtmlRenderer renderer, LinkInline link, string? target)
    {
        renderer.Write("<a");
        if (target is not null)
            renderer.Write(" href=\"").Write(HtmlText.Escaped(target)).Write(targets.IsExternal(target) ? "\" rel=\"noopener\"" : "\"");
        WriteTitle(renderer, link.Title);
        renderer.Write(">");
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }

    private static void WriteTitle(HtmlRenderer renderer, string? title)
    {
        if (!string.IsNullOrEmpty(title))
            renderer.Write(" title=\"").Write(HtmlText.Escaped(title)).Write("\"");
    }
}
