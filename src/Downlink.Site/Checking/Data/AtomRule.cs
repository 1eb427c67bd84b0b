using System.Xml.Linq;

namespace Downlink.Checking;

/// <summary>Atom (RFC 4287).</summary>
internal sealed class AtomRule(DataAddresses addresses, DataFaults faults)
{
    public static readonly XNamespace Namespace = "http://www.w3.org/2005/Atom";

    public void Check(XElement feed)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        CheckCommon(feed, "the feed", []);
        foreach (var entry in feed.Elements(Namespace + "entry"))
        {
            CheckCommon(entry, "an entry", ids);
            if (feed.Element(Namespace + "author") is null && entry.Element(Namespace + "author") is null)
                faults.Add(DataDiagnostics.Lacks("an entry", "author"), entry);
            if (entry.Element(Namespace + "content") is null && Links(entry, "alternate").FirstOrDefault() is null)
                faults.Add(DataDiagnostics.Lacks("an entry", "link"), entry);
            if (entry.Element(Namespace + "content") is { } content && content.Attribute("type")?.Value == "html")
            {
                var (line, column) = XmlData.Place(content);
                addresses.CheckHtml("an entry", content.Value, line, column, faults);
            }
        }
    }

    private void CheckCommon(XElement element, string what, HashSet<string> ids)
    {
        element.Require(Namespace + "title", what, faults, mayBeEmpty: true);
        if (element.Require(Namespace + "id", what, faults) is { } id)
            CheckId(element, what, id, ids);
        if (element.Require(Namespace + "updated", what, faults) is not null)
            CheckDate(element, "updated");
        CheckDate(element, "published");
        foreach (var link in element.Elements(Namespace + "link"))
        {
            var (line, column) = XmlData.Place(link);
            if (link.Attribute("href") is { } href)
                addresses.Check($"a link of {what}", href.Value, line, column, faults);
            else
                faults.Add(DataDiagnostics.Lacks("a link", "href"), link);
        }
    }

    private void CheckId(XElement element, string what, string id, HashSet<string> ids)
    {
        if (!ids.Add(id))
            faults.Add(DataDiagnostics.SameId(id), element);
        if (!Uri.TryCreate(id, UriKind.Absolute, out _) || AddressBook.Scheme(id) is null)
            faults.Add(DataDiagnostics.NotAbsolute($"the id of {what}", id), element);
    }

    private void CheckDate(XElement element, string name)
    {
        if (element.Element(Namespace + name) is { } date && !DateRule.IsStamp(date.Value.Trim()))
            faults.Add(DataDiagnostics.BadDate($"`{name}`", date.Value, "RFC 3339"), date);
    }

    private static IEnumerable<XElement> Links(XElement element, string relation) =>
        element.Elements(Namespace + "link").Where(link => (link.Attribute("rel")?.Value ?? "alternate") == relation);
}
