using Downlink.Configuration;

namespace Downlink.Rendering;

/// <summary>RSS 2.0 (rssboard.org), with the full text in <c>content:encoded</c>.</summary>
internal static class RssWriter
{
    private const int ItemDepth = 2;

    public static void Write(Utf8Text output, Feed feed) => XmlFile.Write(output, xml =>
    {
        xml.Start("rss");
        xml.Attribute("version", "2.0");
        xml.Attribute("xmlns:content", "http://purl.org/rss/1.0/modules/content/");
        xml.Attribute("xmlns:atom", "http://www.w3.org/2005/Atom");
        xml.Attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        xml.Start("channel");
        xml.Element("title", feed.Title);
        xml.Element("link", feed.PageUrl);
        xml.Element("description", feed.Description);
        xml.Element("language", feed.Language);
        xml.Start("atom:link");
        xml.Attribute("href", feed.Url);
        xml.Attribute("rel", "self");
        xml.Attribute("type", "application/rss+xml");
        xml.End();
        foreach (var part in feed.Parts)
        {
            xml.Elements(part.Rss);
            if (part.Content is { Length: > 0 } content)
                output.Append(content).Append("</content:encoded>\n    </item>"u8);
        }

        xml.End();
        xml.End();
    });

    /// <summary>An item; one with a text ends where that is to stand.</summary>
    public static void WriteItem(Utf8Text output, FeedItem item, SiteConfig site)
    {
        var xml = new XmlFile(output, ItemDepth);
        xml.Start("item");
        xml.Attribute("xml:lang", item.Language);
        xml.Element("title", item.Title);
        xml.Element("link", item.Url);
        xml.Start("guid");
        xml.Attribute("isPermaLink", "false");
        xml.Text(item.Id);
        xml.End();
        if (item.Published is { } day)
            xml.Element("pubDate", FeedDay.Rfc822(day));
        // RSS's own author is an e-mail address: a name goes by Dublin Core.
        xml.Element("dc:creator", site.Author?.Name);
        if (item.Language != site.Language)
            xml.Element("dc:language", item.Language);
        foreach (var category in item.Categories)
            xml.Element("category", category);
        // A description is HTML by convention: the summary is plain text and is escaped for it first.
        xml.Element("description", HtmlText.Escaped(item.Summary));
        if (item.Html is not null)
            xml.Start("content:encoded");
        if (item.Html is { Length: > 0 })
            xml.Text("");
        else
            xml.EndAll();
    }
}
