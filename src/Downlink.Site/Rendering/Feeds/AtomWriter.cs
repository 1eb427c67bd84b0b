namespace Downlink.Rendering;

/// <summary>Atom (RFC 4287). Every item given has a date: the format asks for one.</summary>
internal static class AtomWriter
{
    private const int EntryDepth = 1;

    public static void Write(Utf8Text output, Feed feed) => XmlFile.Write(output, xml =>
    {
        xml.Start("feed");
        xml.Attribute("xml:lang", feed.Language);
        xml.Attribute("xmlns", "http://www.w3.org/2005/Atom");
        xml.Element("id", feed.Id);
        xml.Element("title", feed.Title);
        xml.Element("subtitle", feed.Description);
        xml.Element("updated", FeedDay.Rfc3339(Newest(feed)));
        xml.Start("author");
        xml.Element("name", feed.Author?.Name ?? feed.Title);
        xml.Element("email", feed.Author?.Email);
        xml.Element("uri", feed.Author?.Url?.AbsoluteUri);
        xml.End();
        WriteLink(xml, "alternate", feed.PageUrl, "text/html");
        WriteLink(xml, "self", feed.Url, "application/atom+xml");
        foreach (var part in feed.Parts)
        {
            xml.Elements(part.Atom);
            if (part.Content is { Length: > 0 } content)
                output.Append(content).Append("</content>\n  </entry>"u8);
        }

        xml.End();
    });

    /// <summary>An entry; one with a text ends where that is to stand.</summary>
    public static void WriteEntry(Utf8Text output, FeedItem item)
    {
        var xml = new XmlFile(output, EntryDepth);
        xml.Start("entry");
        xml.Attribute("xml:lang", item.Language);
        xml.Element("id", item.Id);
        xml.Element("title", item.Title);
        if (item.Changed is { } changed)
            xml.Element("updated", FeedDay.Rfc3339(changed));
        if (item.Published is { } day)
            xml.Element("published", FeedDay.Rfc3339(day));
        WriteLink(xml, "alternate", item.Url, "text/html");
        foreach (var category in item.Categories)
        {
            xml.Start("category");
            xml.Attribute("term", category);
            xml.End();
        }

        xml.Element("summary", item.Summary);
        if (item.Html is not null)
        {
            xml.Start("content");
            xml.Attribute("type", "html");
            xml.Text("");
        }

        if (item.Html is not { Length: > 0 })
            xml.EndAll();
    }

    private static void WriteLink(XmlFile xml, string relation, string url, string type)
    {
        xml.Start("link");
        xml.Attribute("rel", relation);
        xml.Attribute("type", type);
        xml.Attribute("href", url);
        xml.End();
    }

    private static DateOnly Newest(Feed feed)
    {
        var newest = DateOnly.MinValue;
        foreach (var part in feed.Parts)
        {
            var changed = part.Changed ?? throw new InvalidOperationException("Atom carries dated posts only.");
            newest = changed > newest ? changed : newest;
        }

        return newest;
    }
}
