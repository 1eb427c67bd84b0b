using System.Xml;

namespace Downlink.Rendering;

/// <summary>RSS 2.0 (rssboard.org), with the full text in <c>content:encoded</c>.</summary>
internal static class RssWriter
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";

    public static byte[] Write(Feed feed) => XmlFile.Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "dc", null, Dublin);
        xml.WriteStartElement("channel");
        xml.Element("title", feed.Title);
        xml.Element("link", feed.PageUrl);
        xml.Element("description", feed.Description);
        xml.Element("language", feed.Language);
        xml.WriteStartElement("atom", "link", Atom);
        xml.Attribute("href", feed.Url);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
        foreach (var item in feed.Items) WriteItem(xml, item, feed);
    });

    private static void WriteItem(XmlWriter xml, FeedItem item, Feed feed)
    {
        xml.WriteStartElement("item");
        xml.WriteAttributeString("xml", "lang", null, item.Language);
        xml.Element("title", item.Title);
        xml.Element("link", item.Url);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(item.Id);
        xml.WriteEndElement();
        if (item.Published is { } day) xml.Element("pubDate", FeedDay.Rfc822(day));
        // RSS's own author is an e-mail address: a name goes by Dublin Core.
        if (feed.Author is { } author) xml.WriteElementString("dc", "creator", Dublin, XmlText.Clean(author.Name));
        if (item.Language != feed.Language) xml.WriteElementString("dc", "language", Dublin, item.Language);
        foreach (var category in item.Categories) xml.Element("category", category);
        // A description is HTML by convention: the summary is plain text and is escaped for it first.
        xml.Element("description", HtmlText.Escaped(item.Summary));
        if (item.Html is { } html) xml.WriteElementString("content", "encoded", Content, XmlText.Clean(html));
        xml.WriteEndElement();
    }
}
