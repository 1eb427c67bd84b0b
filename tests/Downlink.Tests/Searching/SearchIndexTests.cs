using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Rendering;
using Downlink.Searching;
using Downlink.Tests.Sites;

namespace Downlink.Tests.Searching;

public sealed partial class SearchIndexTests
{
    private const int MostOfFile = 16 * 1024;

    [Fact]
    public void The_same_pages_make_the_same_files_in_whatever_order_they_come()
    {
        var pages = Made(200);
        Assert.Equal(Texts(SearchedSite.IndexOf(pages)), Texts(SearchedSite.IndexOf(pages, isReversed: true)));
    }

    [Fact]
    public void No_file_is_larger_than_16_KB_compressed_however_long_a_page_is()
    {
        var made = new MadeTexts(3);
        var random = new Random(3);
        var noise = string.Concat(Enumerable.Range(0, 60_000).Select(_ => (char)random.Next(0x4E00, 0x9FFF)));
        var marks = "\"\\\" 𝑊".PadRight(9000, '"');
        ImmutableArray<MadePage> pages =
            [.. Enumerable.Range(0, 50).Select(number => made.Page($"p{number}")), new MadePage("long", "长", noise, marks)];
        var files = SearchedSite.IndexOf(pages);
        Assert.All(files, static file => Assert.InRange(CompressedSize(file), 1, MostOfFile));
        Assert.InRange(files.Length, 20, 200);
    }

    [NodeFact]
    public void A_page_whose_text_takes_several_files_is_found_by_its_last_words()
    {
        var text = new MadePage("long", "长", [.. Enumerable.Range(0, 4000).Select(static number => $"第{number}行“引号\\”😀"), "最后的暗号"]);
        using var site = new SearchedSite(text, new MadePage("other", "别的", "没有"));
        Assert.Equal("posts/long/", Assert.Single(site.Search("后的暗号") ?? []).Path);
        Assert.Equal(2, site.Search("没有")?.Length + site.Search("第3999行“引号")?.Length);
    }

    [Fact]
    public void A_page_may_ask_not_to_be_found()
    {
        ImmutableArray<Entry> written = [Page("a", null, ""), Page("b", "search", "false"), Page("c", "noindex", "true"), Page("d", "search", "true")];
        var curated = Downlink.Tests.Pages.Made.Curated([]) with { Pages = written };
        var plan = Downlink.Tests.Pages.Made.Plan(curated);
        var indexer = new SearchIndexer(plan, static _ => new RenderedBody { Html = "<p>x</p>" });
        var texts = plan.Pages.SelectMany(page => indexer.Add(page)).Select(TextOf).ToList();
        Assert.Equal(["a", "d"], texts.SelectMany(static text => Titles().Matches(text)).Select(static title => title.Groups[1].Value));
    }

    [Theory]
    [InlineData("search: false", true)]
    [InlineData("", false)]
    public async Task A_site_without_a_search_has_neither_page_nor_index(string setting, bool hasLayout)
    {
        using var site = new SmallSite();
        site.Folder.Write("site.config.yml", $"title: Small\nlanguage: en\n{setting}\n");
        if (hasLayout) site.Folder.Write("templates/layouts/search.sbn-html", "<h1>{{ page.title }}</h1>\n");
        var run = await site.BuildAsync();
        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.DoesNotContain(site.Folder.Files("_site").Keys, static path => path.StartsWith("search", StringComparison.Ordinal));
    }

    private static ImmutableArray<MadePage> Made(int count)
    {
        var made = new MadeTexts(5);
        return [.. Enumerable.Range(0, count).Select(number => made.Page($"p{number}"))];
    }

    private static Entry Page(string name, string? key, string value) =>
        Downlink.Tests.Pages.Made.Markdown($"content/pages/{name}.md", front: new FrontMatter { Title = name, Params = Params(key, value) });

    private static YamlMapping Params(string? key, string value)
    {
        var span = SourceSpan.Of("x");
        YamlScalar Scalar(string text) => new(text, IsQuoted: false, span);
        return key is null ? YamlMapping.Empty : new YamlMapping([new YamlEntry(Scalar(key), Scalar(value))], span);
    }

    private static SortedDictionary<string, string> Texts(IEnumerable<OutputFile> files) =>
        new(files.ToDictionary(static file => file.Path, TextOf, StringComparer.Ordinal), StringComparer.Ordinal);

    private static string TextOf(OutputFile file) => Encoding.UTF8.GetString(file.Bytes.Span);

    private static int CompressedSize(OutputFile file)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(file.Bytes.Span);
        return (int)compressed.Length;
    }

    [GeneratedRegex("\\[\"[^\"]*\",\"([^\"]*)\"")]
    private static partial Regex Titles();
}
