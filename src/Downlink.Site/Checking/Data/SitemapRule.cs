using System.Xml.Linq;

namespace Downlink.Checking;

/// <summary>
/// A sitemap (sitemaps.org, protocol 0.9): at most 50,000 addresses and 50 MB, each of a page that is there and wants to be found.
/// </summary>
internal sealed class SitemapRule(DataAddresses addresses, Sitemap sitemap, DataFaults faults)
{
    private const int MostAddresses = 50_000, MostBytes = 50 * 1024 * 1024;

    public void Check(XElement root, int bytes)
    {
        var name = root.Name.Namespace;
        if (name != "http://www.sitemaps.org/schemas/sitemap/0.9")
        {
            faults.Add(
                DataDiagnostics.WrongValue("the namespace", name.NamespaceName, "http://www.sitemaps.org/schemas/sitemap/0.9"),
                root
            );
        }

        var entries = root.Elements(name + (root.Name.LocalName == "urlset" ? "url" : "sitemap")).ToList();
        if (entries.Count > MostAddresses || bytes > MostBytes)
        {
            faults.Add(
                DataDiagnostics.TooMany(
                    $"a sitemap holds at most {MostAddresses} addresses and 50 MB: this has {entries.Count} and {bytes / 1024 / 1024} MB"
                ),
                root
            );
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Require(name + "loc", "an entry of the sitemap", faults) is { } address)
                CheckAddress(entry.Element(name + "loc") ?? entry, address, seen);
            if (entry.Element(name + "lastmod") is { } date && !DateRule.IsWeb(date.Value.Trim()))
                faults.Add(DataDiagnostics.BadDate("`lastmod`", date.Value, "W3C Datetime"), date);
        }
    }

    private void CheckAddress(XElement at, string address, HashSet<string> seen)
    {
        var (line, column) = XmlData.Place(at);
        if (!seen.Add(address))
            faults.Add(DataDiagnostics.Twice(address), at);
        else if (addresses.IsForeign(address))
            faults.Add(DataDiagnostics.NotOfSite(address), at);
        else if (addresses.Check("an address of the sitemap", address, line, column, faults) is { } file && !sitemap.Add(file))
            faults.Add(DataDiagnostics.NotToBeFound(address), at);
    }
}
