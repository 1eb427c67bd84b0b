using Downlink.Pages;

namespace Downlink.Rendering;

/// <summary><c>robots.txt</c> (RFC 9309): everything may be read; the sitemap is named once its whole address is known.</summary>
internal static class RobotsWriter
{
    public static void Write(Utf8Text output, SiteAddress address)
    {
        var sitemap = address.Absolute(new Permalink("/sitemap.xml"));
        output.Append("User-agent: *\nAllow: /\n" + (sitemap is null ? "" : $"\nSitemap: {sitemap}\n"));
    }
}
