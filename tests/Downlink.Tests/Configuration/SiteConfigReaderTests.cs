using Downlink.Configuration;
using Downlink.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Configuration;

public sealed class SiteConfigReaderTests
{
    private const string EveryKey = """
        title: A
        tagline: B
        description: C
        language: en
        base_url: https://a.example/repo/
        author: {name: N, email: n@a.example, url: https://n.example/}
        time_zone: Asia/Shanghai
        output: out/site/
        permalinks: {post: "/:year/:month/:day/:slug.html", category: "/c/:slug/", page: "/p/:slug/"}
        page_size: 7
        feed: {limit: 20, full_text: false}
        sources: ["dumps/*.txt"]
        dump: {banners: [HELLO], placeholders: {"[img]": image}, truncation_mark: …, max_size: 2 MB}
        categories:
          - {slug: seen, name: 看, description: D, colour: "#abc", threshold: 4, terms: {目标检测: 3, IoU: 2}, exclude: [边缘检测, {异常检测: -2}]}
          - {slug: rest, name: R, terms: [a, {b c: 2.5}]}
        default_category: rest
        menu: [{title: T, url: /t/}]
        theme: {any: [thing]}
        math: off
        highlight: false
        search: false
        budgets: {page: 1 KB, css: 2 KB, script: 3 KB, file: 4 MB, site: 5 GB}
        trust_content_html: true
        """;

    private readonly DiagnosticBag _diagnostics = new();

    private SiteConfig? Read(string yaml) => SiteConfigReader.Read("site.config.yml", yaml, _diagnostics);

    private IEnumerable<string> Problems => _diagnostics.ToSorted().Select(d => $"{d.Code} {d.Span.Line},{d.Span.Column} {d.Help}");

    [Fact]
    public void A_title_is_all_it_takes_and_the_rest_has_defaults()
    {
        var config = Read("title: 接收站");

        Assert.NotNull(config);
        Assert.Equal("接收站", config.Title);
        Assert.Equal(10, config.PageSize);
        Assert.Equal("misc", Assert.Single(config.Categories).Slug);
        Assert.Empty(Problems);
    }

    [Fact]
    public void Every_key_is_read()
    {
        var config = Read(EveryKey);

        Assert.NotNull(config);
        Assert.Empty(Problems);
        Assert.Equal(("A", "B", "C", "en"), (config.Title, config.Tagline, config.Description, config.Language));
        Assert.Equal("https://a.example/repo", config.BaseUrl?.AbsoluteUri);
        Assert.Equal(new Author("N", "n@a.example", new Uri("https://n.example/")), config.Author);
        Assert.Equal(("Asia/Shanghai", "out/site", 7), (config.TimeZone, config.Output, config.PageSize));
        Assert.Equal(
            new PermalinkPatterns
            {
                Post = "/:year/:month/:day/:slug.html",
                Category = "/c/:slug/",
                Page = "/p/:slug/",
            },
            config.Permalinks
        );
        Assert.Equal(new FeedSettings { Limit = 20, FullText = false }, config.Feed);
        Assert.Equal(["dumps/*.txt"], config.Sources.Select(static glob => glob.Pattern));
        Assert.Equal(["HELLO"], config.Dump.Banners.ToArray());
        Assert.Equal([new Placeholder("[img]", PlaceholderKind.Image)], config.Dump.Placeholders.ToArray());
        Assert.Equal(("…", 2L << 20), (config.Dump.TruncationMark, config.Dump.MaxSize));
        Assert.Equal([new MenuItem("T", "/t/")], config.Menu.ToArray());
        Assert.NotNull(config.Theme["any"]);
        Assert.Equal(
            (MathMode.Off, false, false, true, "rest"),
            (config.Math, config.Highlight, config.Search, config.TrustContentHtml, config.DefaultCategory)
        );
        Assert.Equal(
            new Budgets
            {
                Page = 1 << 10,
                Css = 2 << 10,
                Script = 3 << 10,
                File = 4 << 20,
                Site = 5L << 30,
            },
            config.Budgets
        );
    }

    [Fact]
    public void Categories_have_terms_and_exclusions_in_either_form()
    {
        var categories = Read(EveryKey)?.Categories ?? [];

        Assert.Equal(
            ("seen", "看", "D", "#abc", 4),
            (categories[0].Slug, categories[0].Name, categories[0].Description, categories[0].Colour, categories[0].Threshold)
        );
        Assert.Equal([new WeightedTerm("目标检测", 3), new WeightedTerm("IoU", 2)], categories[0].Terms.ToArray());
        Assert.Equal([new WeightedTerm("边缘检测", 0), new WeightedTerm("异常检测", -2)], categories[0].Exclusions.ToArray());
        Assert.Equal([new WeightedTerm("a", 1), new WeightedTerm("b c", 2.5)], categories[1].Terms.ToArray());
    }

    [Fact]
    public void A_key_with_nothing_behind_it_keeps_its_default() =>
        Assert.Null(Read("title: A\nbase_url:\nauthor: ~\n")?.BaseUrl);

    [Theory]
    [InlineData("title: A\npagesize: 10", "DL0101 2,1 did you mean `page_size`?")]
    [InlineData("title: A\nfeed:\n  limits: 3", "DL0101 3,3 did you mean `limit`?")]
    [InlineData("title: A\npage_size: ten", "DL0102 2,12 ")]
    [InlineData("title: A\npage_size: 0", "DL0104 2,12 ")]
    [InlineData("title: A\nsearch: maybe", "DL0102 2,9 ")]
    [InlineData("title: [A]", "DL0102 1,8 ")]
    [InlineData("tagline: A", "DL0105 1,1 add `title: …`")]
    [InlineData("title: A\nmath: offf", "DL0108 2,7 did you mean `off`?")]
    [InlineData(
        "title: A\ncategories: [{slug: a, name: A}, {slug: a, name: B}]\ndefault_category: a",
        "DL0106 2,41 a slug is an address: give each category its own"
    )]
    [InlineData("title: A\ncategories: [{slug: ssm, name: A}]\ndefault_category: smm", "DL0107 3,19 did you mean `ssm`?")]
    public void What_is_wrong_is_named_with_its_place_and_the_way_out(string yaml, string problem)
    {
        Assert.Null(Read(yaml));
        Assert.Equal(problem, Assert.Single(Problems));
    }

    [Theory]
    [InlineData("base_url: a.example")]
    [InlineData("base_url: ftp://a.example")]
    [InlineData("base_url: https://a.example/?x")]
    [InlineData("base_url: https://user@a.example/")]
    [InlineData("language: Chinese language")]
    [InlineData("time_zone: Mars/Olympus")]
    [InlineData("time_zone: ../../etc/passwd")]
    [InlineData("output: .")]
    [InlineData("output: ../site")]
    [InlineData("output: /tmp/site")]
    [InlineData("output: Content/site")]
    [InlineData("output: .git")]
    [InlineData("output: C:\\site")]
    [InlineData("permalinks: {post: posts/:slug/}")]
    [InlineData("permalinks: {post: /posts/:title/}")]
    [InlineData("permalinks: {post: /../:slug/}")]
    [InlineData("permalinks: {post: //evil.example/:slug/}")]
    [InlineData("permalinks: {category: /:year/:slug/}")]
    [InlineData("sources: [../*.txt]")]
    [InlineData("sources: ['{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}']")]
    [InlineData("dump: {max_size: 64 parsecs}")]
    [InlineData("dump: {max_size: 0}")]
    [InlineData("categories: [{slug: A b, name: x}]")]
    [InlineData("categories: [{slug: a, name: x, colour: red;}]")]
    [InlineData("categories: [{slug: a, name: x, colour: url(x)}]")]
    [InlineData("categories: [{slug: a, name: x, terms: {'--': 1}}]")]
    [InlineData("menu: [{title: x, url: 'javascript:alert(1)'}]")]
    [InlineData("menu: [{title: x, url: //evil.example}]")]
    public void A_value_of_the_wrong_form_is_refused(string line)
    {
        Assert.Null(Read($"title: A\n{line}"));
        Assert.StartsWith("DL0103 2,", Assert.Single(Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void One_run_shows_all_that_is_wrong()
    {
        Read("titel: A\npage_size: x\nbase_url: y\nmenu: z\n");

        Assert.Equal(["DL0101", "DL0105", "DL0102", "DL0103", "DL0102"], Problems.Select(problem => problem[..6]));
    }

    [Fact]
    public void Never_throws_on_any_text()
    {
        var keys = SiteConfigSchemaTests.KeysOfReader.Append("nonsense");
        var values = Gen.Elements(
            "",
            " 1",
            " x",
            " [a, {b: 1}]",
            " {slug: a, name: b}",
            "\n  - 1\n  - slug: a\n    name: b",
            " '",
            " {post: '/:slug'}",
            " ~",
            " https://[",
            " -1e309",
            " *a",
            " &a b"
        );
        var lines = Gen.Elements(keys.ToArray()).SelectMany(_ => values, (key, value) => $"{key}:{value}");
        var texts = lines.ListOf().Select(list => string.Join('\n', list));

        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var bag = new DiagnosticBag();
            return SiteConfigReader.Read("c.yml", text, bag) is null == bag.HasErrors;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(5UL, 21UL));
    }
}
