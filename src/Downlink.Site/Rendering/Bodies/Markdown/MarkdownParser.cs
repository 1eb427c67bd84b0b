using Downlink.Text;
using Markdig;
using Markdig.Syntax;

namespace Downlink.Rendering;

/// <summary>Parses an author's text, and knows which texts no parser should be given.</summary>
internal static class MarkdownParser
{
    /// <summary>
    /// How many quotes and lists may lie within one another: more than anybody writes, and few enough that time and stack stay small.
    /// </summary>
    private const int DeepestNesting = 100;

    /// <summary>The document; null for a text that is nested too deeply to be one.</summary>
    public static MarkdownDocument? Parse(string text, MarkdownPipeline pipeline)
    {
        var markdown = MarkdownDialects.ToMarkdown(text);
        return NestsTooDeeply(markdown) ? null : Markdig.Markdown.Parse(markdown, pipeline);
    }

    /// <summary>Whether this is Markdig's answer to brackets and marks that are open by the hundred, in parsing and in writing.</summary>
    public static bool IsTooDeep(ArgumentException failure) => failure.Message.Contains("depth limit", StringComparison.Ordinal);

    private static bool NestsTooDeeply(ReadOnlySpan<char> markdown)
    {
        foreach (var line in markdown.EnumerateLines())
        {
            var text = line.TrimStart(" \t");
            // What is set in deeper than its nesting allows is code, or the end of a very deep list.
            if (text.Length > 0 && line.Length - text.Length > 8 * DeepestNesting && MarkdownText.IsListItem(text))
                return true;
            if (Markers(text) > DeepestNesting)
                return true;
        }

        return false;
    }

    private static int Markers(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count <= DeepestNesting && (text is ['>', ..] || MarkdownText.IsListItem(text)))
        {
            text = (text[0] == '>' ? text[1..] : text[(text.IndexOfAny(' ', '\t') + 1)..]).TrimStart(" \t");
            count++;
        }

        return count;
    }
}
