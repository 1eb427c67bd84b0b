using System.Globalization;
using Downlink.Pages;

namespace Downlink.Rendering;

/// <summary><c>sitemap.xml</c> (sitemaps.org, 0.9); a last change stands only where it is known.</summary>
internal static class SitemapWriter
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void Write(Utf8Text output, SitemapPage sitemap, SiteAddress address) => XmlFile.Write(output, xml =>
    {
        xml.Start("urlset");
        xml.Attribute("xmlns", Namespace);
        foreach (var page in sitemap.Pages)
        {
            xml.Start("url");
            xml.Element("loc", address.AbsoluteOrHref(page.Permalink));
            xml.Element("lastmod", LastChange(page)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            xml.End();
        }

        xml.End();
    });

    public static void Write(Utf8Text output, SitemapIndexPage index, SiteAddress address) => XmlFile.Write(output, xml =>
    {
        xml.Start("sitemapindex");
        xml.Attribute("xmlns", Namespace);
        foreach (var part in index.Parts)
        {
            xml.Start("sitemap");
            xml.Element("loc", address.AbsoluteOrHref(part.Permalink));
            xml.End();
        }

        xml.End();
    });

    /// <summary>When a page last changed, as far as its author says.</summary>
    public static DateOnly? LastChange(Page page) => page switch
    {
        PostPage post => post.Post.Updated ?? post.Post.Date,
        ContentPage content => content.Entry.FrontMatter?.Updated ?? content.Entry.FrontMatter?.Date,
        _ => null,
    };
}
