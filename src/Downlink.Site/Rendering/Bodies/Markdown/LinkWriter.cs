using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Downlink.Rendering;

/// <summary>Writes links and pictures with addresses that are safe, encoded and right under the site's base path.</summary>
internal sealed class LinkWriter(TextAtHand text) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var address = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (link.IsImage)
            WritePicture(renderer, link, address);
        else
            WriteLink(renderer, link, text.Targets.Resolve(address, link.Line, link.Column));
    }

    /// <summary>With the room it takes, so that the text doesn't move when it comes.</summary>
    private void WritePicture(HtmlRenderer renderer, LinkInline link, string address)
    {
        var (target, size) = text.Targets.ResolvePicture(address, link.Line, link.Column);
        renderer
            .Write("<img src=\"")
            .Write(HtmlText.Escaped(target ?? ""))
            .Write("\" alt=\"")
            .Write(HtmlText.Escaped(PlainTextOf.Read(link)))
            .Write("\"");
        if (!FigureWriter.IsCaptioned(link))
            WriteTitle(renderer, link.Title);
        if (size is { } room)
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $" width=\"{room.Width}\" height=\"{room.Height}\""));
        renderer.Write(" loading=\"lazy\" decoding=\"async\">");
    }

    private void WriteLink(HtmlRenderer renderer, LinkInline link, string? target)
    {
        renderer.Write("<a");
        if (target is not null)
        {
            renderer
                .Write(" href=\"")
                .Write(HtmlText.Escaped(target))
                .Write(text.Targets.IsExternal(target) ? "\" rel=\"noopener\"" : "\"");
        }

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
