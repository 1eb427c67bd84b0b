using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace Downlink.Rendering;

/// <summary>
/// Builds the Markdown that authors write here: CommonMark with the parts of GitHub's, extension by extension. Markdig's advanced set isn't
/// used, as its subscripts and attributes eat text (<c>p_{ij}</c>).
/// </summary>
internal static class MarkdownPipelines
{
    public static MarkdownPipeline Build(bool withMath)
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables()
            .UseTaskLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseFootnotes()
            .UseDefinitionLists()
            .UseAbbreviations()
            .UseAlertBlocks()
            .UseCjkFriendlyEmphasis();
        builder.InlineParsers.Insert(0, new MarkLimit());
        builder.InlineParsers.Insert(0, new BareLinkParser());
        if (withMath)
        {
            builder.InlineParsers.Insert(0, new EquationReferenceParser());
            builder.InlineParsers.Insert(0, new FormulaInlineParser());
            builder.BlockParsers.Insert(0, new FormulaBlockParser());
        }
        return builder.Build();
    }
}
