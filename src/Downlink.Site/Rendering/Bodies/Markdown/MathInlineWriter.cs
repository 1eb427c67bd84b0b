using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Downlink.Rendering;

/// <summary>Writes a formula within a sentence as its source, dollars included.</summary>
internal sealed class MathInlineWriter : HtmlObjectRenderer<MathInline>
{
    protected override void Write(HtmlRenderer renderer, MathInline math)
    {
        var fence = new string(math.Delimiter, math.DelimiterCount);
        renderer.Write("<span class=\"math\">").Write(fence).WriteEscape(math.Content).Write(fence).Write("</span>");
    }
}
