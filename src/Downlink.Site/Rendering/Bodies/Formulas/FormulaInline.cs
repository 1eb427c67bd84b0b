using Downlink.Text;
using Markdig.Syntax.Inlines;

namespace Downlink.Rendering;

/// <summary>A formula within a paragraph of Markdown.</summary>
internal sealed class FormulaInline : LeafInline
{
    /// <summary>As it was written, fences included.</summary>
    public required string Source { get; init; }

    public required TexSpan Parts { get; init; }

    public string Tex => Parts.TexOf(Source).ToString();
}
