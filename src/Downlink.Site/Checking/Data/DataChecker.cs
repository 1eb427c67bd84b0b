using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Downlink.Checking;

/// <summary>
/// Checks a file that programs read, by what it is: a feed, a sitemap, robots.txt, CNAME, or any other XML and JSON, which at least have to be
/// that.
/// </summary>
internal sealed class DataChecker(DataAddresses addresses, Sitemap sitemap)
{
    public static bool Covers(string file) =>
        file is "robots.txt" or "CNAME"
        || file.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || file.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        || file.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
        || file.EndsWith(".webmanifest", StringComparison.OrdinalIgnoreCase);

    /// <param name="file">Its path in the output.</param>
    /// <param name="shown">How diagnostics call it.</param>
    /// <param name="bytes">What is in it.</param>
    public DataFaults Check(string file, string shown, byte[] bytes)
    {
        var faults = new DataFaults(shown);
        if (file == "robots.txt")
        {
            new RobotsRule(addresses, faults).Check(Encoding.UTF8.GetString(bytes));
        }
        else if (file == "CNAME")
        {
            CheckDomain(Encoding.UTF8.GetString(bytes).Trim(), faults);
        }
        else if (
            file.EndsWith("json", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".webmanifest", StringComparison.OrdinalIgnoreCase)
        )
        {
            CheckJson(file, bytes, faults);
        }
        else if (XmlData.Read(bytes, faults) is { } root)
        {
            CheckXml(root, bytes.Length, faults);
        }

        return faults;
    }

    /// <summary>The domain that GitHub Pages serves a branch under; no scheme, no path, and one alone.</summary>
    private static void CheckDomain(string text, DataFaults faults)
    {
        if (Uri.CheckHostName(text) != UriHostNameType.Dns || !text.Contains('.', StringComparison.Ordinal))
            faults.Add(DataDiagnostics.NoDomain(text.Split('\n')[0]), 1, 1);
    }

    private void CheckXml(XElement root, int bytes, DataFaults faults)
    {
        switch (root.Name.LocalName)
        {
            case "rss":
                new RssRule(addresses, faults).Check(root);
                break;
            case "feed" when root.Name.Namespace == AtomRule.Namespace:
                new AtomRule(addresses, faults).Check(root);
                break;
            case "urlset" or "sitemapindex":
                new SitemapRule(addresses, sitemap, faults).Check(root, bytes);
                break;
        }
    }

    private void CheckJson(string file, byte[] bytes, DataFaults faults)
    {
        try
        {
            var isNamedFeed = file is "feed.json" || file.EndsWith("/feed.json", StringComparison.Ordinal);
            if (!isNamedFeed && !MayBeFeed(bytes))
            {
                ReadToEnd(bytes);
                return;
            }

            using var json = JsonDocument.Parse(bytes);
            if (json.RootElement.ValueKind == JsonValueKind.Object && (isNamedFeed || IsFeed(json.RootElement)))
                new JsonFeedRule(Encoding.UTF8.GetString(bytes), addresses, faults).Check(json.RootElement);
        }
        catch (JsonException exception)
        {
            faults.Add(
                DataDiagnostics.Unreadable("JSON", exception.Message),
                (int)(exception.LineNumber ?? 0) + 1,
                (int)(exception.BytePositionInLine ?? 0) + 1
            );
        }
    }

    /// <summary>Most files are none, of which nothing has to be kept to see that they are JSON. Behind an escape there may be any letter.</summary>
    private static bool MayBeFeed(ReadOnlySpan<byte> json) => json.IndexOf("jsonfeed.org"u8) >= 0 || json.IndexOf("\\u"u8) >= 0;

    private static void ReadToEnd(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
        }
    }

    private static bool IsFeed(JsonElement root) =>
        root.TryGetProperty("version", out var version)
        && version.ValueKind == JsonValueKind.String
        && version.GetString()?.Contains("jsonfeed.org", StringComparison.Ordinal) == true;
}
