using System.Xml;
using System.Xml.Linq;

namespace Downlink.Entries;

/// <summary>Reads RSS 2.0, RSS 1.0 and Atom (RFC 4287).</summary>
internal static class XmlFeedReader
{
    /// <summary>How many elements may lie within one another, as in pages: what reads a tree goes down into it.</summary>
    private const int Deepest = 500;

    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Core = "http://purl.org/dc/elements/1.1/";

    /// <summary>The items in their order, or null for text that is no such feed.</summary>
    public static IReadOnlyList<SourceItem>? Read(string text)
    {
        try
        {
            if (IsTooDeep(text))
                return null;
            using var reader = Open(text);
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root;
            return root?.Name.LocalName is "rss" or "RDF" or "feed" ? [.. Items(root).Select(Read)] : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool IsTooDeep(string text)
    {
        using var reader = Open(text);
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
                return true;
        }

        return false;
    }

    private static XmlReader Open(string text) => XmlReader.Create(
        new StringReader(text.TrimStart()),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null }
    );

    private static IEnumerable<XElement> Items(XElement root) =>
        root.Descendants().Where(static element => element.Name.LocalName is "item" or "entry");

    private static SourceItem Read(XElement item) => new()
    {
        Line = ((IXmlLineInfo)item).HasLineInfo() ? ((IXmlLineInfo)item).LineNumber : 1,
        Content = ContentOf(item.Element(Content + "encoded") ?? Child(item, "content") ?? Child(item, "description") ?? Child(item, "summary")),
        Title = HtmlText.Of(ContentOf(Child(item, "title"))) is { Length: > 0 } title ? title : null,
        Published = FeedDate.Read((Child(item, "pubDate") ?? Child(item, "published") ?? item.Element(Core + "date"))?.Value),
        Categories = [.. item.Elements().Where(static element => element.Name.LocalName == "category").Select(CategoryOf).Where(static name => name.Length > 0)],
        Link = LinkOf(item),
    };

    private static XElement? Child(XElement item, string name) => item.Elements().FirstOrDefault(element => element.Name.LocalName == name && element.Name.Namespace == item.Name.Namespace);

    /// <summary>Atom's <c>xhtml</c> content is markup, everything else is text that may hold markup.</summary>
    private static string ContentOf(XElement? element) =>
        element is null ? "" : element.HasElements ? string.Concat(element.Nodes().Select(static node => node.ToString(SaveOptions.DisableFormatting))) : element.Value;

    private static string CategoryOf(XElement category) => ((string?)category.Attribute("label") ?? (string?)category.Attribute("term") ?? category.Value).Trim();

    private static string? LinkOf(XElement item)
    {
        var links = item.Elements().Where(static element => element.Name.LocalName == "link").ToList();
        var link = links.Find(static link => (string?)link.Attribute("rel") is null or "alternate");
        return ((string?)link?.Attribute("href") ?? link?.Value)?.Trim();
    }
}
