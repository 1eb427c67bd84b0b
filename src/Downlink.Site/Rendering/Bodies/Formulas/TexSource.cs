using Markdig.Syntax;
using SourceSpan = Downlink.Diagnostics.SourceSpan;

namespace Downlink.Rendering;

/// <summary>A formula as it stands in a text: its TeX, what is written around it, and where.</summary>
internal sealed record TexSource
{
    public required MarkdownObject Node { get; init; }

    /// <summary>Fences included.</summary>
    public required string Written { get; init; }

    public required string Tex { get; init; }

    /// <summary>Whether it has a line to itself, and whether it is a block.</summary>
    public required bool IsDisplay { get; init; }

    public required bool IsBlock { get; init; }

    /// <summary>How many characters stand before the TeX, from the node's place on.</summary>
    public required int Opening { get; init; }

    public static TexSource? Of(MarkdownObject node) =>
        node switch
        {
            FormulaInline inline => new TexSource
            {
                Node = node,
                Written = inline.Source,
                Tex = inline.Tex,
                IsDisplay = inline.Parts.IsDisplay,
                IsBlock = false,
                Opening = inline.Parts.Opening,
            },
            FormulaBlock block => new TexSource
            {
                Node = node,
                Written = block.Source.ToString(),
                Tex = block.Tex,
                IsDisplay = true,
                IsBlock = true,
                Opening = block.Fences.Opening,
            },
            FencedCodeBlock { Info: "math" } fence => new TexSource
            {
                Node = node,
                Written = fence.Lines.ToString(),
                Tex = fence.Lines.ToString(),
                IsDisplay = true,
                IsBlock = true,
                Opening = 0,
            },
            _ => null,
        };

    /// <summary>The place of one of the TeX's characters, or of the whole where that isn't known.</summary>
    public SourceSpan Place(int? at, LinkTargets targets)
    {
        var line = Node.Line + (Node is FencedCodeBlock ? 1 : 0);
        if (at is not { } index || index > Tex.Length)
            return targets.At(line, Node.Column);

        var before = Written.AsSpan(0, Math.Min(Written.Length, Opening + index));
        var lineStart = before.LastIndexOf('\n');
        return lineStart < 0
            ? targets.At(line, Node.Column + before.Length)
            : targets.At(line + before.Count('\n'), before.Length - lineStart - 1);
    }
}
