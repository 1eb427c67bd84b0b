using System.Collections.Immutable;
using System.Text;
using Downlink.Authoring;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Rendering;
using Downlink.Tests.Rendering.Bodies;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Authoring;

public sealed class FlatMarkdownTests
{
    private static readonly SiteConfig Config = new() { Title = "Small" };

    /// <summary>Marks that mean something to Markdown and nothing to a dump.</summary>
    private static readonly string[] Marks =
    [
        "# ", "## x ", "> ", "- ", "+ ", "* ", "** ", "__x__", "~~", "~x~", "```", "`x`", "![a](b)", "[a](b)", "[a]: b", "[^1]", "[ ] ",
        "| a | b |", "|---|", "===", "---", "\\", "\\*", "$$", "$x$",
        "<b>", "<!-- x -->", "<https://a.b>", "&copy;", "&#65;", "{#id}", "{.c}", "{a=b}", ": ", "::: ",
        "%%", "1) ", "12. ", "1234567890. ", "www.a.b", "mailto:a@b.c", "ftp://a_b*c", "a@b.c",
        "==x==", "++x++", "^x^", "H~2~O",
    ];

    [Fact]
    public void A_line_becomes_markdown_with_the_structure_found_in_it() => Assert.Equal(
        "概述,用 \\`x_1w_1\\` 与 p_{ii}:\n\n1. 先取 \\*样本\\*\n1. 再算 <http://a.b/c_d>,然后停\n\n\\[代码]\n\n最后一句。\n",
        Markdown("概述,用 `x_1w_1` 与 p_{ii}: 1. 先取 *样本* 1. 再算 http://a.b/c_d,然后停 [代码] 最后一句。"));

    [Theory]
    [InlineData("# 不是标题", "\\# 不是标题")]
    [InlineData("- 不是列表", "\\- 不是列表")]
    [InlineData("7) 不是列表", "7\\) 不是列表")]
    [InlineData("AT&T 与 &lt; 不同", "AT&T 与 \\&lt; 不同")]
    [InlineData("snake_case 和 _强调_", "snake_case 和 \\_强调\\_")]
    public void Only_what_would_be_a_mark_is_escaped(string line, string markdown) => Assert.Equal(markdown + "\n", Markdown(line));

    [Fact]
    public void Any_line_shows_as_markdown_what_it_says()
    {
        var pieces = Gen.Elements<string>([.. HazardousText.Pieces, .. Marks]).ListOf().Select(string.Concat);
        Prop.ForAll(pieces.ToArbitrary(), AssertSame).Check(Repeatable.Runs.WithMaxTest(3000).WithEndSize(40));
    }

    [Fact]
    public void Any_text_shows_as_markdown_what_it_says() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), static text => AssertSame(text ?? "")).Check(Repeatable.Runs.WithMaxTest(1000));

    private static void AssertSame(string line)
    {
        var blocks = StructureReader.Read(line, isTruncated: false, Config.Dump);
        var file = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(FlatMarkdown.Of(blocks)));
        var entry = new Entry { Kind = EntryKind.Markdown, Body = file, Origin = SourceSpan.Of("content/posts/a.md"), Index = 0 };
        var diagnostics = new DiagnosticBag();
        var html = new BodyRenderer(Config, NoNode.Typesetter).Render(entry, diagnostics).Html;
        Assert.Empty(diagnostics.ToSorted());
        Assert.True(BodyText.WithoutSpaces(Shown(blocks)) == BodyText.ReadBack(html), $"{line}\n---\n{file}\n---\n{html}");
    }

    /// <summary>The text of the blocks without the numbers of lists, which a browser draws.</summary>
    private static string Shown(ImmutableArray<FlatBlock> blocks) =>
        string.Concat(
            blocks.Select(static block =>
                block switch
                {
                    FlatParagraph paragraph => Shown(paragraph.Runs),
                    FlatKeyLine line => Shown(line.Runs),
                    FlatHeading heading => Shown(heading.Runs),
                    FlatFigure figure => figure.Source,
                    FlatPaperCard card => card.Source,
                    FlatList list => string.Concat(
                        list.Items.Select(static item => (item.Marker.EndsWith('.') ? "" : item.Marker) + Shown(item.Blocks))
                    ),
                    _ => throw new InvalidOperationException(),
                }
            )
        );

    private static string Shown(ImmutableArray<FlatInline> runs) => string.Concat(runs.Select(static run => run.Source));

    private static string Markdown(string line) => FlatMarkdown.Of(StructureReader.Read(line, isTruncated: false, Config.Dump));
}
