using System.Text;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Downlink.Rendering;

/// <summary>A formula that has lines of Markdown to itself.</summary>
internal sealed class FormulaBlock(BlockParser parser) : LeafBlock(parser)
{
    /// <summary>As it was written, fences included, line by line.</summary>
    public StringBuilder Source { get; } = new();

    /// <summary>How many lines of it are still to come.</summary>
    public int LinesLeft { get; set; }

    /// <summary>How many characters before the TeX belong to the fence, and after it.</summary>
    public required (int Opening, int Closing) Fences { get; init; }

    public string Tex => Source.ToString(Fences.Opening, Math.Max(0, Source.Length - Fences.Opening - Fences.Closing));
}
