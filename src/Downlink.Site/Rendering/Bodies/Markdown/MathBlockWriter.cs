using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Downlink.Rendering;

/// <summary>Writes a formula that has lines to itself as its source, dollars included.</summary>
internal sealed class MathBlockWriter : HtmlObjectRenderer<MathBlock>
{
    protected override void Write(HtmlRenderer renderer, MathBlock math)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"math\" tabindex=\"0\">$$\n");
        renderer.WriteLeafRawLines(math, writeEndOfLines: true, escape: true);
        renderer.WriteLine("$$</div>");
    }
}
