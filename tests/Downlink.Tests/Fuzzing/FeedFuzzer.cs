using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Posts;
using Downlink.Rendering;
using Downlink.Sources;

namespace Downlink.Tests.Fuzzing;

/// <summary>Captured feeds and pages: RSS, Atom, JSON Feed, HTML.</summary>
internal sealed class FeedFuzzer : Fuzzer
{
    private static readonly SiteConfig Config = new() { Title = "t" };
    private static readonly BodyRenderer Bodies = new(Config, NoNode.Typesetter);

    public override string Name => "feeds";

    public override ImmutableArray<string> Tokens =>
    [
        "<rss version=\"2.0\"><channel>", "</channel></rss>", "<item>", "</item>", "<title>", "</title>", "<description>", "</description>", "<![CDATA[", "]]>", "<pubDate>", "</pubDate>", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "<entry>", "</entry>", "<content type=\"xhtml\">",
        "<link href=\"javascript:x\"/>", "<category term=\"x\"/>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "&lt;script&gt;", "<?xml version=\"1.0\"?>", "{\"items\":[", "]}", "{\"title\":\"", "\"content_html\":\"", "\"tags\":[", "\"date_published\":\"", "\\u0000", "\\ud800", ",", "null", "1e9",
        "<article>", "</article>", "<h2>", "<time datetime=\"2026-01-02\">", "<p>", "<script>", "<!--", "Mon, 02 Jan 2026 03:04:05 GMT", "2026-01-02T03:04:05+14:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "\n",
    ];

    public override void Try(string text)
    {
        foreach (var extension in (string[])[".xml", ".json", ".html"])
        {
            var diagnostics = new DiagnosticBag();
            var source = new SourceFile { Path = "seeds/1" + extension, Text = text };
            var curated = new Curator(Config, PostOverrides.None, PostLedger.Empty).Curate([source], diagnostics);
            Require(!curated.Posts.IsEmpty || !diagnostics.ToSorted().IsEmpty, "a feed without posts is told of");
            foreach (var post in curated.Posts.Take(10))
            {
                var html = Bodies.Render(post.Winner, diagnostics).Html;
                Require(HarmlessHtml.FindHarm(html) is null, $"a body is harmless: {HarmlessHtml.FindHarm(html)}");
            }
        }
    }
}
