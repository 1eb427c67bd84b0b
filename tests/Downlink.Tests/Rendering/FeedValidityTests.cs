using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Downlink.Configuration;
using Downlink.Pages;
using Downlink.Posts;
using Downlink.Rendering;
using Downlink.Tests.Curation;
using Downlink.Tests.Pages;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Rendering;

/// <summary>What feed validators ask for (RSS 2.0 and its best practices, JSON Feed 1.1, RFC 4287), of posts that hold anything.</summary>
public sealed class FeedValidityTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    private static readonly SiteConfig Config = Made.Config with { Author = new Author("作者"), Description = "x & y" };

    [Fact]
    public void Rss_holds_what_validators_ask_for() =>
        Prop.ForAll(
                Sites.ToArbitrary(),
                static posts =>
                    Feeds(posts, FeedFormat.Rss)
                        .All(static feed =>
                        {
                            var channel = XDocument.Load(XmlReader.Create(new MemoryStream(feed))).Root?.Element("channel");
                            Assert.NotNull(channel);
                            Assert.All(
                                ["title", "link", "description", "language"],
                                name => Assert.NotEqual("", channel.Element(name)?.Value ?? "")
                            );
                            Assert.Equal("self", channel.Element(Atom + "link")?.Attribute("rel")?.Value);
                            var items = channel.Elements("item").ToList();
                            Assert.Equal(items.Count, items.Select(static item => item.Element("guid")?.Value).Distinct().Count());
                            Assert.All(
                                items,
                                static item =>
                                {
                                    Assert.Equal("false", item.Element("guid")?.Attribute("isPermaLink")?.Value);
                                    Assert.True(Uri.IsWellFormedUriString(item.Element("link")?.Value, UriKind.Absolute));
                                    Assert.NotEmpty(item.Attribute(XNamespace.Xml + "lang")?.Value ?? "");
                                    Assert.NotNull(item.Element(Content + "encoded"));
                                    Assert.True(
                                        item.Element("pubDate") is not { } date
                                            || DateTime.TryParseExact(
                                                date.Value,
                                                "r",
                                                CultureInfo.InvariantCulture,
                                                DateTimeStyles.None,
                                                out _
                                            )
                                    );
                                }
                            );
                            return true;
                        })
            )
            .Check(Repeatable.Runs.WithMaxTest(25));

    [Fact]
    public void Atom_holds_what_the_rfc_asks_for() =>
        Prop.ForAll(
                Sites.ToArbitrary(),
                static posts =>
                    Feeds(posts, FeedFormat.Atom)
                        .All(static feed =>
                        {
                            var root = XDocument.Load(XmlReader.Create(new MemoryStream(feed))).Root;
                            Assert.NotNull(root);
                            Assert.All(
                                (XElement[])[root, .. root.Elements(Atom + "entry")],
                                static element =>
                                {
                                    Assert.Single(element.Elements(Atom + "id"));
                                    Assert.Single(element.Elements(Atom + "title"));
                                    Assert.True(
                                        XmlConvert.ToDateTimeOffset(Assert.Single(element.Elements(Atom + "updated")).Value)
                                            > DateTimeOffset.MinValue
                                    );
                                    Assert.Single(
                                        element.Elements(Atom + "link"),
                                        static link => link.Attribute("rel")?.Value == "alternate"
                                    );
                                    Assert.NotEmpty(element.Attribute(XNamespace.Xml + "lang")?.Value ?? "");
                                }
                            );
                            Assert.NotEmpty(root.Element(Atom + "author")?.Element(Atom + "name")?.Value ?? "");
                            Assert.Equal(
                                root.Elements(Atom + "entry").Count(),
                                root.Elements(Atom + "entry").Select(static entry => entry.Element(Atom + "id")?.Value).Distinct().Count()
                            );
                            return root.Elements(Atom + "entry").Any();
                        })
            )
            .Check(Repeatable.Runs.WithMaxTest(25));

    [Fact]
    public void Json_feed_holds_what_its_specification_asks_for() =>
        Prop.ForAll(
                Sites.ToArbitrary(),
                static posts =>
                    Feeds(posts, FeedFormat.Json)
                        .All(static feed =>
                        {
                            using var json = JsonDocument.Parse(feed);
                            Assert.All(
                                ["version", "title", "home_page_url", "feed_url", "language"],
                                name => Assert.Equal(JsonValueKind.String, json.RootElement.GetProperty(name).ValueKind)
                            );
                            Assert.All(
                                json.RootElement.GetProperty("items").EnumerateArray(),
                                static item =>
                                {
                                    Assert.True(
                                        item.GetProperty("id").GetString()?.StartsWith("tag:x.example,2026:post/", StringComparison.Ordinal)
                                    );
                                    Assert.True(item.TryGetProperty("content_html", out _));
                                    Assert.True(Uri.IsWellFormedUriString(item.GetProperty("url").GetString(), UriKind.Absolute));
                                    Assert.True(!item.TryGetProperty("date_published", out var date) || date.TryGetDateTimeOffset(out _));
                                }
                            );
                            return true;
                        })
            )
            .Check(Repeatable.Runs.WithMaxTest(25));

    [Fact]
    public void A_post_says_the_same_in_every_feed_that_carries_it()
    {
        var post = Made.Post("a", new DateOnly(2026, 1, 11), "ssm") with { Tags = ["State", "state"] };
        var feeds = Feeds([post], FeedFormat.Json)
            .Select(static feed => JsonDocument.Parse(feed).RootElement.GetProperty("items")[0].GetRawText())
            .ToList();
        Assert.Equal(3, feeds.Count);
        Assert.Single(feeds.Distinct());
        Assert.Contains("\"SSM\"", feeds[0], StringComparison.Ordinal);
        Assert.Contains("\"State\"", feeds[0], StringComparison.Ordinal);
        Assert.DoesNotContain("\"state\"", feeds[0], StringComparison.Ordinal);
    }

    /// <summary>Posts with hostile titles, tags and texts, one of them dated.</summary>
    private static Gen<ImmutableArray<Post>> Sites { get; } =
        from texts in Gen.ListOf(Texts.Line, 8)
        select texts.Append("\uFFFE\0]]>\uD800</content:encoded><script>").Select(static (text, at) =>
        {
            var post = Made.Post(string.Create(CultureInfo.InvariantCulture, $"p{at}"), at == 0 ? new DateOnly(2026, 1, 11) : null);
            return Made.FromMarkdown(post with { Title = "t" + text, Excerpt = text, Tags = [text] }, Made.Line(text, line: at + 1));
        }).ToImmutableArray();

    private static List<byte[]> Feeds(ImmutableArray<Post> posts, FeedFormat format)
    {
        var plan = Made.Plan(Made.Curated(posts), config: Config);
        var renderer = new Theme().Renderer(plan);
        return [.. plan.Pages.OfType<FeedPage>().Where(page => page.Format == format).Select(page => Assert.IsType<OutputFile>(renderer.Render(page)).Bytes.ToArray())];
    }
}
