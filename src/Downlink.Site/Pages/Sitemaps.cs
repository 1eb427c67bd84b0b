using System.Collections.Immutable;
using System.Globalization;

namespace Downlink.Pages;

/// <summary>Deals pages out to sitemaps: one may name 50,000 and weigh 50 MB (sitemaps.org, 0.9).</summary>
internal static class Sitemaps
{
    public const int MostPages = 50_000;

    /// <summary>A little below the limit, which counts what stands around the entries too.</summary>
    private const long MostBytes = 52_000_000;

    /// <summary>What an entry weighs beside its address.</summary>
    private const int EntryBytes = 120;

    public static IEnumerable<Page> Of(ImmutableArray<Page> pages, SiteAddress address)
    {
        var parts = Split(pages, address.AbsoluteOrHref(Permalink.Root).Length);
        return parts.Count == 1 ? [new SitemapPage(At("sitemap"), pages)] : [new SitemapIndexPage(At("sitemap"), [.. parts]), .. parts];
    }

    private static Permalink At(string name) => new($"/{name}.xml");

    private static List<SitemapPage> Split(ImmutableArray<Page> pages, int before)
    {
        var parts = new List<SitemapPage>();
        var (start, bytes) = (0, 0L);
        for (var at = 0; at < pages.Length; at++)
        {
            // Addresses are percent-encoded: a character is a byte.
            var entry = before + pages[at].Permalink.Path.Length + EntryBytes;
            if (at - start == MostPages || bytes + entry > MostBytes)
            {
                Add(start, at);
                (start, bytes) = (at, 0);
            }

            bytes += entry;
        }

        Add(start, pages.Length);
        return parts;

        void Add(int from, int to) =>
            parts.Add(new SitemapPage(At(string.Create(CultureInfo.InvariantCulture, $"sitemap-{parts.Count + 1}")), pages[from..to]));
    }
}
