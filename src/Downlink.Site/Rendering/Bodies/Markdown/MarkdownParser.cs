using Downlink.Text;
using Markdig;
using Markdig.Syntax;

namespace Downlink.Rendering;

/// <summary>Parses an author's text, and knows which texts no parser should be given.</summary>
internal static class MarkdownParser
{
    /// <summary>The document; null for a text that is nested too deeply to be one, or has too long a table or list of links.</summary>
    public static MarkdownDocument? Parse(string text, MarkdownPipeline pipeline)
    {
        var markdown = MarkdownDialects.ToMarkdown(text);
        return MarkdownLimits.AreExceeded(markdown) ? null : Markdig.Markdown.Parse(markdown, pipeline);
    }

    /// <summary>Whether this is Markdig's answer to brackets and marks that are open by the hundred, in parsing and in writing.</summary>
    public static bool IsTooDeep(ArgumentException failure) => failure.Message.Contains("depth limit", StringComparison.Ordinal);
}
