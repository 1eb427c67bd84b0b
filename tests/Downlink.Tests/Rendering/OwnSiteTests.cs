using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using Downlink.Pages;

namespace Downlink.Tests.Rendering;

public sealed class OwnSiteTests
{
    private const string Host = "https://x.example";

    [Theory, InlineData(""), InlineData("/repo")]
    public void Renders_every_page_without_a_word_of_complaint(string basePath)
    {
        var site = OwnSite.At(basePath);
        Assert.Empty(site.Diagnostics);
        Assert.Equal(site.Plan.Pages.Select(static page => page.Permalink.OutputPath), site.Files.Keys);
    }

    [Theory, InlineData(""), InlineData("/repo")]
    public void Every_link_and_anchor_within_the_site_leads_somewhere(string basePath)
    {
        var site = OwnSite.At(basePath);
        var ids = site.Documents()
            .ToDictionary(
                static page => page.Path,
                static page =>
                    page.Document.All.Select(static element => element.GetAttribute("id"))
                        .OfType<string>()
                        .ToHashSet(StringComparer.Ordinal)
            );
        var broken = site.Documents()
            .SelectMany(page =>
                Targets(page.Document)
                    .Where(target => !Resolves(site, ids, basePath, page.Path, target))
                    .Select(target => $"{page.Path}: {target}")
            );
        Assert.Empty(broken);
    }

    [Theory, InlineData(""), InlineData("/repo")]
    public void Every_address_of_feeds_and_sitemap_leads_somewhere(string basePath)
    {
        var site = OwnSite.At(basePath);
        var addresses = site.Files.Keys.Where(static path => path.EndsWith(".xml", StringComparison.Ordinal))
            .SelectMany(path => XDocument.Parse(site.TextOf(path)).Descendants())
            .SelectMany(static element =>
                element.Name.LocalName is "loc" or "link"
                    ? [element.Value, (string?)element.Attribute("href") ?? ""]
                    : Array.Empty<string>()
            )
            .Where(static address => address.Trim().Length > 0)
            .Concat(JsonAddresses(site))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        Assert.True(addresses.Length > site.Plan.Posts.Length);
        Assert.All(addresses, address => Assert.Contains(OutputPathOf(address, Host + basePath + "/"), site.Files.Keys));
    }

    [Theory, InlineData(""), InlineData("/repo")]
    public void Ids_are_unique_and_pictures_have_a_text(string basePath)
    {
        foreach (var (path, document) in OwnSite.At(basePath).Documents())
        {
            var ids = document.All.Select(static element => element.GetAttribute("id")).OfType<string>().ToArray();
            Assert.True(ids.Length == ids.Distinct(StringComparer.Ordinal).Count(), $"an id twice in {path}");
            Assert.DoesNotContain(document.Images, static image => !image.HasAttribute("alt"));
        }
    }

    [Fact]
    public void Every_post_page_has_one_body_and_gives_its_line_back()
    {
        var site = OwnSite.At("");
        foreach (var page in site.Plan.Pages.OfType<PostPage>().Where(static page => page.Post.Winner.FrontMatter is null))
        {
            var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(site.TextOf(page.Permalink.OutputPath));
            var body = Assert.Single(document.QuerySelectorAll("[data-downlink=body]"));
            foreach (var chrome in body.QuerySelectorAll("[data-downlink=chrome]").ToArray())
                chrome.Remove();
            foreach (var source in body.QuerySelectorAll("[data-source]").ToArray())
                source.TextContent = source.GetAttribute("data-source") ?? "";
            Assert.Equal(WithoutSpace(page.Post.Winner.Body), WithoutSpace(body.TextContent));
        }
    }

    [Fact]
    public void The_two_mounts_differ_only_by_their_prefix()
    {
        var (root, repo) = (OwnSite.At(""), OwnSite.At("/repo"));
        Assert.Equal(root.Files.Keys, repo.Files.Keys);
        Assert.All(root.Files.Keys.Where(static path => !path.StartsWith("assets/", StringComparison.Ordinal)), path =>
            Assert.Equal(WithoutHost(root.TextOf(path), ""), WithoutHost(repo.TextOf(path), "/repo")));
        Assert.All(root.Plan.Assets.All, asset => Assert.Equal(asset.Permalink, repo.Plan.Assets.Find(asset.Name)?.Permalink));
    }

    [Fact]
    public void Any_thread_in_any_order_makes_the_same_files()
    {
        var site = OwnSite.At("");
        var pages = Enumerable.Repeat(site.Plan.Pages.Reverse(), 3).SelectMany(static pages => pages);
        Assert.All(
            pages
                .AsParallel()
                .WithDegreeOfParallelism(4)
                .Select(page => site.Renderer.Render(page))
                .OfType<Downlink.Rendering.OutputFile>(),
            file => Assert.True(file.Bytes.Span.SequenceEqual(site.Files[file.Path].Span), file.Path)
        );
    }

    [Fact]
    public void Home_feeds_and_the_sections_of_the_archive_keep_the_feed_order()
    {
        var site = OwnSite.At("");
        var order = site.Plan.Posts.Select(post => site.Plan.PostPermalinks.Of(post).Path).ToArray();
        var home = site.Plan.Pages.OfType<HomePage>().SelectMany(page => PostLinks(site, page.Permalink)).ToArray();
        Assert.Equal(order, home);
        Assert.Equal(
            site.Plan.Posts.OrderBy(static post => post.Date is null).Select(post => site.Plan.PostPermalinks.Of(post).Path),
            PostLinks(site, new Permalink("/archive/")));
        Assert.Equal(
            order.Select(static path => Host + path),
            XDocument.Parse(site.TextOf("feed.xml")).Descendants("item").Select(static item => item.Element("link")?.Value));
    }

    private static string[] PostLinks(OwnSite site, Permalink permalink) =>
    [
        .. new AngleSharp.Html.Parser.HtmlParser().ParseDocument(site.TextOf(permalink.OutputPath))
            .QuerySelectorAll("main a[href^='/posts/']")
            .Select(static link => link.GetAttribute("href") ?? "")
            .Distinct(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Targets(IDocument document) =>
        document
            .All.SelectMany(static element => ((string[])["href", "src"]).Select(element.GetAttribute))
            .OfType<string>()
            .Where(static target =>
                !target.StartsWith("http", StringComparison.Ordinal) || target.StartsWith(Host, StringComparison.Ordinal)
            )
            .Where(static target =>
                !target.StartsWith("mailto:", StringComparison.Ordinal) && !target.StartsWith("data:", StringComparison.Ordinal)
            )
            .Distinct(StringComparer.Ordinal);

    private static bool Resolves(OwnSite site, Dictionary<string, HashSet<string>> ids, string basePath, string page, string target)
    {
        var here = new Uri(Host + basePath + "/" + page);
        var address = new Uri(here, target);
        var path = OutputPathOf(address.GetLeftPart(UriPartial.Query), Host + basePath + "/");
        return path is not null && site.Files.ContainsKey(path)
            && (address.Fragment.Length < 2 || ids[path].Contains(Uri.UnescapeDataString(address.Fragment[1..])));
    }

    private static string? OutputPathOf(string address, string root) =>
        address.StartsWith(root, StringComparison.Ordinal) ? new Permalink("/" + address[root.Length..]).OutputPath : null;

    private static IEnumerable<string> JsonAddresses(OwnSite site) =>
        site.Files.Keys.Where(static path => path.EndsWith("feed.json", StringComparison.Ordinal)).SelectMany(path =>
        {
            using var json = JsonDocument.Parse(site.Files[path]);
            return json.RootElement.GetProperty("items").EnumerateArray().Select(static item => item.GetProperty("url").GetString() ?? "")
                .Append(json.RootElement.GetProperty("home_page_url").GetString() ?? "")
                .Append(json.RootElement.GetProperty("feed_url").GetString() ?? "")
                .ToArray();
        });

    private static string WithoutHost(string text, string basePath) => text
        .Replace(Host + basePath, "", StringComparison.Ordinal)
        .Replace(basePath.Length == 0 ? "\u0001" : "\"" + basePath + "/", "\"/", StringComparison.Ordinal)
        .Replace(basePath.Length == 0 ? "\u0001" : "url=" + basePath + "/", "url=/", StringComparison.Ordinal);

    private static string WithoutSpace(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text.Where(static c => !char.IsWhiteSpace(c))) kept.Append(c);
        return kept.ToString();
    }
}
