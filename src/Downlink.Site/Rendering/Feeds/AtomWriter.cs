using System.Xml;

namespace Downlink.Rendering;

/// <summary>Atom (RFC 4287). Every item given has a date: the format asks for one.</summary>
internal static class AtomWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(Feed feed) => XmlFile.Write(xml =>
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        xml.Element("id", feed.Id);
        xml.Element("title", feed.Title);
        xml.Element("subtitle", feed.Description);
        xml.Element("updated", FeedDay.Rfc3339(feed.Items.Max(UpdatedOf)));
        xml.WriteStartElement("author");
        xml.Element("name", feed.Author?.Name ?? feed.Title);
        xml.Element("email", feed.Author?.Email);
        xml.Element("uri", feed.Author?.Url?.AbsoluteUri);
        xml.WriteEndElement();
        WriteLink(xml, "alternate", feed.PageUrl, "text/html");
        WriteLink(xml, "self", feed.Url, "application/atom+xml");
        foreach (var item in feed.Items) WriteEntry(xml, item);
    });

    private static void WriteEntry(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("entry");
        xml.WriteAttributeString("xml", "lang", null, item.Language);
        xml.Element("id", item.Id);
        xml.Element("title", item.Title);
        xml.Element("updated", FeedDay.Rfc3339(UpdatedOf(item)));
        if (item.Published is { } day) xml.Element("published", FeedDay.Rfc3339(day));
        WriteLink(xml, "alternate", item.Url, "text/html");
        foreach (var category in item.Categories)
        {
            xml.WriteStartElement("category");
            xml.Attribute("term", category);
            xml.WriteEndElement();
        }

        xml.Element("summary", item.Summary);
        if (item.Html is { } html)
        {
            xml.WriteStartElement("content");
            xml.WriteAttributeString("type", "html");
            xml.WriteString(XmlText.Clean(html));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string url, string type)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.Attribute("href", url);
        xml.WriteEndElement();
    }

    private static DateOnly UpdatedOf(FeedItem item) =>
        item.Updated ?? item.Published ?? throw new InvalidOperationException("Atom carries dated posts only.");
}
