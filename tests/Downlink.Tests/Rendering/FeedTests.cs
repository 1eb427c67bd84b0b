using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Downlink.Configuration;
using Downlink.Pages;
using Downlink.Posts;
using Downlink.Rendering;
using Downlink.Tests.Pages;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Rendering;

public sealed class FeedTests
{
    private static readonly DateOnly Day = new(2026, 1, 11);
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    [Fact]
    public void Rss_carries_every_post_with_whole_addresses_and_a_date_only_where_there_is_one()
    {
        var channel = Xml(FeedFormat.Rss, Made.Post("a", Day), Made.Post("b")).Root?.Element("channel");
        Assert.Equal("https://x.example/repo/", channel?.Element("link")?.Value);
        var items = channel?.Elements("item").ToArray() ?? [];
        Assert.Equal(
            ["https://x.example/repo/posts/a/", "https://x.example/repo/posts/b/"],
            items.Select(static item => item.Element("link")?.Value)
        );
        Assert.Equal(["Sun, 11 Jan 2026 00:00:00 GMT", null], items.Select(static item => item.Element("pubDate")?.Value));
        Assert.All(
            items,
            static item => Assert.StartsWith("tag:x.example,2026:post/", item.Element("guid")?.Value, StringComparison.Ordinal)
        );
        Assert.All(items, static item => Assert.Contains("<p>", item.Element(Content + "encoded")?.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Atom_is_as_new_as_the_newest_of_its_posts()
    {
        var feed = Xml(
            FeedFormat.Atom,
            Made.Post("a", Day),
            Made.Post("b"),
            Made.Post("c", Day.AddDays(-9)) with
            {
                Updated = Day.AddDays(2),
            }
        ).Root;
        Assert.Equal("2026-01-13T00:00:00Z", feed?.Element(Atom + "updated")?.Value);
        Assert.Equal(["a", "c"], feed?.Elements(Atom + "entry").Select(static entry => entry.Element(Atom + "title")?.Value) ?? []);
    }

    [Fact]
    public void Json_feed_says_no_date_that_is_not_known()
    {
        using var json = JsonDocument.Parse(Text(FeedFormat.Json, Made.Config, Made.Post("a", Day), Made.Post("b")));
        var items = json.RootElement.GetProperty("items");
        Assert.Equal("2026-01-11T00:00:00Z", items[0].GetProperty("date_published").GetString());
        Assert.False(items[1].TryGetProperty("date_published", out _));
        Assert.Equal("https://jsonfeed.org/version/1.1", json.RootElement.GetProperty("version").GetString());
    }

    [Fact]
    public void Feeds_parse_whatever_the_posts_hold() =>
        Prop.ForAll<string>(text =>
        {
            var post = Made.Post("a", Day) with { Title = text ?? "", Excerpt = text ?? "" };
            var hostile = Made.FromMarkdown(post, Made.Line((text ?? "") + "\0]]>\uD800<"));
            _ = Xml(FeedFormat.Rss, hostile);
            _ = Xml(FeedFormat.Atom, hostile);
            using var json = JsonDocument.Parse(Text(FeedFormat.Json, Made.Config, hostile));
            return json.RootElement.GetProperty("items").GetArrayLength() == 1;
        }).Check(Repeatable.Runs.WithMaxTest(60));

    [Fact]
    public void Feeds_of_summaries_carry_no_text()
    {
        var config = Made.Config with { Feed = new FeedSettings { FullText = false, Limit = 1 } };
        var text = Text(FeedFormat.Rss, config, Made.Post("a"), Made.Post("b"));
        Assert.DoesNotContain("content:encoded>", text, StringComparison.Ordinal);
        Assert.Single(XDocument.Parse(text).Descendants("item"));
    }

    [Theory]
    [InlineData("<a href=\"/repo/x/\">", "<a href=\"https://x.example/repo/x/\">")]
    [InlineData("<img src=\"pic.png\">", "<img src=\"https://x.example/repo/posts/a/pic.png\">")]
    [InlineData("<a href=\"#n\">", "<a href=\"https://x.example/repo/posts/a/#n\">")]
    [InlineData("<a href=\"mailto:a@b.example\">", "<a href=\"mailto:a@b.example\">")]
    [InlineData("<img src=\"../b/pic.png\" srcset=\"s.png 1x, /repo/l.png 2x\">", "<img src=\"https://x.example/repo/posts/b/pic.png\" srcset=\"https://x.example/repo/posts/a/s.png 1x, https://x.example/repo/l.png 2x\">")]
    [InlineData("<video poster='p.png' onplay=x data-a>", "<video poster=\"https://x.example/repo/posts/a/p.png\">")]
    [InlineData("<h2 id=\"n\">N<a class=\"anchor\" data-downlink=\"chrome\" href=\"#n\">#</a></h2>", "<h2>N</h2>")]
    [InlineData("a<div data-downlink=\"chrome\"><div>b</div></div>c", "ac")]
    [InlineData("a<script>if (1 < 2) {}</script><!-- <p> -->b", "ab")]
    [InlineData("<a href=\"javascript:x()\">", "<a href=\"\">")]
    [InlineData("1 < 2 <3", "1 &lt; 2 &lt;3")]
    [InlineData("<a href=\"https://b.example/\"> href=x", "<a href=\"https://b.example/\"> href=x")]
    public void Links_in_a_feed_are_whole(string html, string expected) =>
        Assert.Equal(expected, FeedHtml.Detach(html, new Permalink("/posts/a/"), new SiteAddress(Made.Config.BaseUrl)));

    [Fact]
    public void The_sitemap_names_pages_to_be_found_and_changes_that_are_known()
    {
        var plan = Made.Plan(Made.Curated(Made.Post("a", Day), Made.Post("b") with { Aliases = ["/old/"] }));
        var urls = XDocument.Parse(Render(plan, plan.Pages.OfType<SitemapPage>().Single())).Root?.Elements().ToArray() ?? [];
        var places = urls.Select(static url => url.Elements().First().Value).ToArray();
        Assert.Contains("https://x.example/repo/posts/a/", places);
        Assert.DoesNotContain("https://x.example/repo/404.html", places);
        Assert.DoesNotContain("https://x.example/repo/old/", places);
        Assert.Equal("2026-01-11", Assert.Single(urls, static url => url.Elements().Count() > 1).Elements().Last().Value);
    }

    [Fact]
    public void A_sitemap_beyond_its_limit_is_an_index_of_several()
    {
        var pages = Enumerable
            .Range(0, Sitemaps.MostPages + 1)
            .Select(static Page (number) => new NotFoundPage(new Permalink(string.Create(CultureInfo.InvariantCulture, $"/{number}/"))))
            .ToImmutableArray();
        var maps = Sitemaps.Of(pages, new SiteAddress(Made.Config.BaseUrl)).ToList();
        Assert.Equal(["/sitemap.xml", "/sitemap-1.xml", "/sitemap-2.xml"], maps.Select(static page => page.Permalink.Path));
        Assert.Equal([Sitemaps.MostPages, 1], maps.OfType<SitemapPage>().Select(static part => part.Pages.Length));
        var index = XDocument.Parse(Render(Made.Plan(Made.Curated()), maps[0]));
        Assert.Equal(
            ["https://x.example/repo/sitemap-1.xml", "https://x.example/repo/sitemap-2.xml"],
            index.Descendants().Where(static element => element.Name.LocalName == "loc").Select(static place => place.Value)
        );
    }

    [Fact]
    public void A_guide_names_the_site_and_links_its_posts()
    {
        var config = Made.Config with { Description = "Notes\non signals" };
        var plan = Made.Plan(
            Made.Curated(Made.Post("a", Day, "ssm") with { Title = "A [b]\\" }) with
            {
                Pages = [Made.Markdown("content/pages/about.md")],
            },
            config: config
        );
        var lines = Render(plan, plan.Pages.OfType<GuidePage>().Single()).Split('\n');
        Assert.Equal(
            ["# Test", "", "> Notes on signals", "", "## Posts", "", "- [A \\[b\\]\\\\](https://x.example/repo/posts/a/): a text"],
            lines[..7]
        );
        Assert.Contains("- [about](https://x.example/repo/about/)", lines);
        Assert.Contains("## Optional", lines);
    }

    [Fact]
    public void Without_a_base_url_everything_is_a_path()
    {
        var plan = Made.Plan(Made.Curated(Made.Post("a", Day)), config: Made.Config with { BaseUrl = null });
        var all = string.Concat(
            plan.Pages.Where(static page => page is FeedPage or SitemapPage or RobotsPage).Select(page => Render(plan, page))
        );
        Assert.Contains("<link>/posts/a/</link>", all, StringComparison.Ordinal);
        Assert.Contains("<loc>/posts/a/</loc>", all, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Sitemap:", all, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_of_posts_is_light()
    {
        var plan = Made.Plan(Made.Curated(Made.Post("a", Day, "ssm"), Made.Post("b")));
        using var json = JsonDocument.Parse(Render(plan, plan.Pages.OfType<PostIndexPage>().Single()));
        Assert.Equal(
            ["id", "title", "url", "date", "categories", "tags", "excerpt"],
            json.RootElement[0].EnumerateObject().Select(static property => property.Name));
        Assert.Equal("/repo/posts/a/", json.RootElement[0].GetProperty("url").GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement[1].GetProperty("date").ValueKind);
    }

    [Fact]
    public void A_former_path_leads_on()
    {
        var plan = Made.Plan(Made.Curated(Made.Post("a") with { Aliases = ["/old/"] }));
        var html = Render(plan, plan.Pages.OfType<RedirectPage>().Single());
        Assert.Contains("content=\"0; url=/repo/posts/a/\"", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://x.example/repo/posts/a/\">", html, StringComparison.Ordinal);
    }

    private static XDocument Xml(FeedFormat format, params Post[] posts)
    {
        using var reader = XmlReader.Create(new StringReader(Text(format, Made.Config, posts)));
        return XDocument.Load(reader);
    }

    private static string Text(FeedFormat format, SiteConfig config, params Post[] posts)
    {
        var plan = Made.Plan(Made.Curated(posts), config: config);
        return Render(plan, plan.Pages.OfType<FeedPage>().First(page => page.Format == format));
    }

    private static string Render(SitePlan plan, Page page) =>
        Encoding.UTF8.GetString(Assert.IsType<OutputFile>(new Theme().Renderer(plan).Render(page)).Bytes.Span);
}
