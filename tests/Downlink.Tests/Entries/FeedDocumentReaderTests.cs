using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Sources;

namespace Downlink.Tests.Entries;

public sealed class FeedDocumentReaderTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void Reads_rss()
    {
        var entries = Read("a.xml", """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>x</title>
            <item><title>A &amp;amp; B</title><link>https://x.example/a</link><category>算法</category><pubDate>Sun, 11 Jan 2026 23:30:00 GMT</pubDate>
              <description>short</description><content:encoded><![CDATA[<p>One <b>two</b></p><p>three</p>]]></content:encoded></item>
            <item><description>plain text, 5 &lt; 6 ...</description></item>
            </channel></rss>
            """);

        Assert.Equal(("A & B", "One two three", EntryKind.Html, new DateOnly(2026, 1, 12), 3), Facts(entries[0]));
        Assert.Equal("算法", Assert.Single(entries[0].Categories));
        Assert.Equal("https://x.example/a", entries[0].Link?.AbsoluteUri);
        Assert.Equal((null, "plain text, 5 < 6 ...", EntryKind.PlainText, null, 5), Facts(entries[1]));
        Assert.True(entries[1].IsTruncated);
    }

    [Fact]
    public void A_letter_that_was_cut_in_halves_spoils_no_feed()
    {
        var entry = Assert.Single(Read("a.json", """{"items":[{"ti\ud800":"","title":"a \ud83d","content_text":"b \ud83d\ude00 \\ud83d \uDE00c"}]}"""));
        Assert.Equal(("a \uFFFD", "b 😀 \\ud83d \uFFFDc"), (entry.Title, entry.Body));
    }

    [Fact]
    public void Reads_atom()
    {
        var entry = Assert.Single(Read("a.xml", """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>
            <entry><title type="html">T</title><link rel="self" href="https://x.example/self"/><link href="https://x.example/t"/><published>2026-01-11T08:00:00+08:00</published>
            <category term="c" label="C"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div></content></entry></feed>
            """));

        Assert.Equal(("T", "Text", EntryKind.Html, new DateOnly(2026, 1, 11), 2), Facts(entry));
        Assert.Equal("C", Assert.Single(entry.Categories));
        Assert.Equal("https://x.example/t", entry.Link?.AbsoluteUri);
    }

    [Fact]
    public void Reads_json_feed()
    {
        var entries = Read("a.json", """
            { "version": "https://jsonfeed.org/version/1.1", "items": [
              { "id": "1", "title": "T", "content_html": "<p>Text</p>", "date_published": "2026-01-11T20:00:00Z", "tags": ["a", "b"], "url": "https://x.example/t" },
              { "id": "2", "content_text": "Only text." } ] }
            """);

        Assert.Equal(("T", "Text", EntryKind.Html, new DateOnly(2026, 1, 12), 2), Facts(entries[0]));
        Assert.Equal(["a", "b"], entries[0].Categories.ToArray());
        Assert.Equal((null, "Only text.", EntryKind.PlainText, null, 3), Facts(entries[1]));
    }

    [Fact]
    public void Reads_the_articles_of_a_saved_page()
    {
        var entries = Read("a.html", """
            <!doctype html><title>Blog</title><nav>Home</nav>
            <article><h2><a href="https://x.example/one">One</a></h2><time datetime="2026-01-11">11 Jan</time><a rel="tag">算法</a><div class="entry-content"><p>First text.</p></div></article>
            <article><h2>Two</h2><p>Second text.</p><footer>Share</footer></article>
            """);

        Assert.Equal(("One", "First text.", EntryKind.Html, new DateOnly(2026, 1, 11), 2), Facts(entries[0]));
        Assert.Equal(("Two", "Second text.", EntryKind.Html, null, 3), Facts(entries[1]));
    }

    [Theory]
    [InlineData("a.xml", "<html><body>no feed</body></html>")]
    [InlineData("a.xml", "<rss><channel><item>")]
    [InlineData(
        "a.xml",
        "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&a;</title></item></channel></rss>"
    )]
    [InlineData("a.json", "{ \"items\": 3 }")]
    [InlineData("a.json", "nonsense")]
    [InlineData("a.html", "")]
    public void What_is_no_feed_is_a_warning(string path, string text)
    {
        Assert.Empty(Read(path, text));
        Assert.Single(_diagnostics.ToSorted());
    }

    [Theory]
    [InlineData("Sun, 11 Jan 2026 08:00:00 +0800", "2026-01-11 00:00")]
    [InlineData("11 Jan 2026 08:00 EST", "2026-01-11 13:00")]
    [InlineData("2026-01-11T08:00:00.123Z", "2026-01-11 08:00")]
    [InlineData("2026-01-11", "2026-01-11 00:00")]
    [InlineData("yesterday", null)]
    public void Reads_the_moments_that_feeds_state(string text, string? moment) =>
        Assert.Equal(
            moment,
            FeedDate.Read(text)?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)
        );

    private static (string? Title, string Words, EntryKind Kind, DateOnly? Date, int Line) Facts(Entry entry) =>
        (entry.Title, entry.PlainText, entry.Kind, entry.Published, entry.Origin.Line);

    private ImmutableArray<Entry> Read(string path, string text)
    {
        var set = new FeedDocumentReader(new SiteConfig { Title = "x", TimeZone = "Asia/Shanghai" }).Read(
            new SourceFile { Path = path, Text = text },
            _diagnostics
        );
        Assert.Equal(LineScanner.Lines(text).Count(), set.Lines.Length);
        return set.Entries;
    }
}
