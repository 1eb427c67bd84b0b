using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace Downlink.Rendering;

/// <summary>Writes tables in a frame of their own, so that a wide one scrolls within itself.</summary>
internal sealed class TableWriter : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"table\" tabindex=\"0\">");
        base.Write(renderer, table);
        renderer.EnsureLine();
        renderer.WriteLine("</div>");
    }
}
