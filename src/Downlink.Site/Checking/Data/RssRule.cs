using System.Xml.Linq;

namespace Downlink.Checking;

/// <summary>RSS 2.0 (rssboard.org/rss-specification). Dates are optional in it.</summary>
internal sealed class RssRule(DataAddresses addresses, DataFaults faults)
{
    private static readonly XName Content = XNamespace.Get("http://purl.org/rss/1.0/modules/content/") + "encoded";
    private static readonly XName AtomLink = XNamespace.Get("http://www.w3.org/2005/Atom") + "link";

    public void Check(XElement rss)
    {
        if (rss.Attribute("version")?.Value is var version && version != "2.0")
            faults.Add(DataDiagnostics.WrongValue("the version of RSS", version ?? "", "2.0"), rss);
        if (rss.Element("channel") is not { } channel)
        {
            faults.Add(DataDiagnostics.Lacks("the feed", "channel"), rss);
            return;
        }

        channel.Require("title", "the feed", faults);
        channel.Require("description", "the feed", faults, mayBeEmpty: true);
        if (channel.Require("link", "the feed", faults) is { } link)
            Address("the feed's link", link, channel.Element("link") ?? channel);
        if (channel.Element(AtomLink) is { } self && self.Attribute("href") is { } href)
            Address("the feed's own address", href.Value, self);
        foreach (var name in (string[])["pubDate", "lastBuildDate"])
            Date(channel, name);

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in channel.Elements("item"))
            CheckItem(item, ids);
    }

    private void CheckItem(XElement item, HashSet<string> ids)
    {
        // The specification is content with a description; readers list items by their titles.
        item.Require("title", "an item", faults);
        if (item.Element("link") is { } link)
            Address("an item's link", link.Value.Trim(), link);
        if (item.Require("guid", "an item", faults) is { } id && item.Element("guid") is { } guid)
            CheckId(id, guid, ids);
        Date(item, "pubDate");
        if (item.Element(Content) is { } content)
            Html(content);
        foreach (var enclosure in item.Elements("enclosure"))
        {
            foreach (var name in (string[])["url", "length", "type"])
            {
                if (enclosure.Attribute(name) is null)
                    faults.Add(DataDiagnostics.Lacks("an enclosure", name), enclosure);
            }
        }
    }

    private void CheckId(string id, XElement guid, HashSet<string> ids)
    {
        if (!ids.Add(id))
            faults.Add(DataDiagnostics.SameId(id), guid);
        if (guid.Attribute("isPermaLink")?.Value != "false")
            Address("an item's guid, which says it is a permalink,", id, guid);
    }

    private void Date(XElement parent, string name)
    {
        if (parent.Element(name) is { } date && !DateRule.IsMail(date.Value.Trim()))
            faults.Add(DataDiagnostics.BadDate($"`{name}`", date.Value, "RFC 822"), date);
    }

    private void Address(string what, string address, XObject at)
    {
        var (line, column) = XmlData.Place(at);
        addresses.Check(what, address, line, column, faults);
    }

    private void Html(XElement content)
    {
        var (line, column) = XmlData.Place(content);
        addresses.CheckHtml("an item", content.Value, line, column, faults);
    }
}
