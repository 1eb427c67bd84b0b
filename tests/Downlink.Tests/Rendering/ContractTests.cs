using System.Text.RegularExpressions;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Pages;
using Downlink.Rendering;
using Downlink.Tests.Pages;
using Scriban.Runtime;

namespace Downlink.Tests.Rendering;

/// <summary>templates/README.md is a contract: what it lists is there, and nothing else is.</summary>
public sealed partial class ContractTests
{
    private static readonly string Readme = File.ReadAllText(Repository.Folder("templates/README.md"));

    [Theory]
    [InlineData("## 4 `site`", "**dump**", "site")]
    [InlineData("## 5 `page`", "## 6", "page")]
    [InlineData("A **card**", "A **date**", "card")]
    public void The_keys_in_the_tables_are_those_of_the_views(string from, string to, string view) =>
        Assert.Equal(KeysIn(Part(from, to)).Order(StringComparer.Ordinal), View(view).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_post_is_a_card_and_more() => Assert.Equal(
        KeysIn(Part("A **card**", "A **date**")).Concat(KeysIn(Part("The **post**", "## 7"))).Order(StringComparer.Ordinal),
        View("post").Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_hand_written_page_has_the_keys_of_a_post() => Assert.Equal(
        View("post").Keys.Order(StringComparer.Ordinal),
        View("content").Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("A **dump** has", "dump")]
    [InlineData("A **date** has", "date")]
    [InlineData("A **signal** has", "signal")]
    [InlineData("A **term** (a category, tag or series):", "term")]
    [InlineData("A **series** of a post", "series")]
    [InlineData("`paginator`:", "paginator")]
    public void The_keys_in_the_text_are_those_of_the_views(string line, string view)
    {
        var paragraph = Part(line, "\n\n");
        Assert.All(View(view).Keys, key => Assert.Contains($"`{key}`", paragraph, StringComparison.Ordinal));
    }

    private static ScriptObject View(string name)
    {
        var post = Made.Post("a", new DateOnly(2026, 1, 11));
        var part = Made.FromMarkdown(Made.Post("b"), Made.Markdown("content/posts/b.md", front: new FrontMatter { Series = "S" }));
        var page = Made.Markdown("content/pages/about.md");
        var plan = Made.Plan(Made.Curated(post, part) with { Pages = [page] });
        var diagnostics = new DiagnosticBag();
        var words = WordsReader.Read(
            [new Downlink.Sources.SourceFile { Path = "templates/i18n/zh-CN.yml", Text = Theme.Words }],
            "zh-CN",
            diagnostics,
            new()
        );
        var views = new ViewMaker(plan, words, new Fragments(static _ => null));
        var bodies = new BodyShelf(new BodyRenderer(plan.Config, NoNode.Typesetter), diagnostics);
        ScriptObject Make(Page page) => views.Make(page, bodies.Of);
        ScriptObject Of<TPage>(string variable) where TPage : Page =>
            Assert.IsAssignableFrom<ScriptObject>(Make(plan.Pages.OfType<TPage>().First())[variable]);
        ScriptObject First(object? list) => Assert.IsAssignableFrom<ScriptObject>(Assert.IsType<ScriptArray>(list)[0]);
        return name switch
        {
            "site" => Of<HomePage>("site"),
            "page" => Of<HomePage>("page"),
            "card" => First(Make(plan.Pages.OfType<HomePage>().First())["posts"]),
            "post" => Of<PostPage>("post"),
            "content" => Of<ContentPage>("post"),
            "dump" => First(Of<HomePage>("site")["dumps"]),
            "date" => Assert.IsType<ScriptObject>(Of<PostPage>("post")["date"]),
            "signal" => Assert.IsType<ScriptObject>(Of<PostPage>("post")["signal"]),
            "series" => Assert.IsType<ScriptObject>(
                Assert.IsAssignableFrom<ScriptObject>(Make(plan.Pages.OfType<PostPage>().Last())["post"])["series"]
            ),
            "term" => First(Of<HomePage>("site")["categories"]),
            _ => Of<HomePage>("paginator"),
        };
    }

    private static string Part(string from, string to)
    {
        var start = Readme.IndexOf(from, StringComparison.Ordinal);
        Assert.True(start >= 0, from);
        var end = Readme.IndexOf(to, start + from.Length, StringComparison.Ordinal);
        return Readme[start..(end < 0 ? Readme.Length : end)];
    }

    private static IEnumerable<string> KeysIn(string part) => TableRow().Matches(part)
        .SelectMany(static row => Key().Matches(row.Groups[1].Value))
        .Select(static key => key.Groups[1].Value);

    [GeneratedRegex(@"^\| (`[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex("`([a-z_]+)`")]
    private static partial Regex Key();
}
