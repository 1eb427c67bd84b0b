using System.Globalization;
using Downlink.Rendering;
using Markdig;

namespace Downlink.Tests.Rendering.CommonMark;

public sealed class CommonMarkTests
{
    [SpecFact]
    public void There_are_as_many_examples_as_the_specification_has() => Assert.Equal(652, SpecExample.All().Count());

    [SpecFact]
    public void Markdown_without_extensions_is_CommonMark() => Assert.Empty(Failing(new MarkdownPipelineBuilder().Build()));

    /// <summary>Parsed as posts are, and written as the specification writes: what differs is how the text was understood.</summary>
    [SpecFact]
    public void Markdown_with_ours_differs_where_departures_says_and_nowhere_else() =>
        Assert.Equal(Departures(), Failing(MarkdownPipelines.Build(withMath: true)));

    private static List<int> Failing(MarkdownPipeline pipeline) =>
        [.. SpecExample.All().Where(example => Bare(Markdig.Markdown.ToHtml(example.Markdown, pipeline)) != Bare(example.Html)).Select(static example => example.Number)];

    /// <summary>
    /// The specification's own runner calls white space between blocks the same as none; Markdig differs in that behind an item's tag.
    /// </summary>
    private static string Bare(string html) => html.Replace("<li>\n", "<li>", StringComparison.Ordinal).Trim();

    private static List<int> Departures() =>
        [.. File.ReadLines(Path.Combine(Repository.Folder("tests"), "Downlink.Tests/Rendering/CommonMark/departures.md"))
            .Where(static line => line.Length > 2 && line[0] == '|' && char.IsAsciiDigit(line[2]))
            .Select(static line => int.Parse(line.Split('|')[1], CultureInfo.InvariantCulture))];
}
