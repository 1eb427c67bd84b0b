using System.Collections.Immutable;

namespace Downlink.Pages;

/// <summary><c>sitemap.xml</c> of a large site: it names the parts.</summary>
public sealed record SitemapIndexPage(Permalink Permalink, ImmutableArray<SitemapPage> Parts) : Page(Permalink);
