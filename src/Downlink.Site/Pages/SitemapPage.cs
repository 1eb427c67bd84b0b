using System.Collections.Immutable;

namespace Downlink.Pages;

/// <summary><c>sitemap.xml</c>: every page that a search engine should know.</summary>
public sealed record SitemapPage(Permalink Permalink, ImmutableArray<Page> Pages) : Page(Permalink);
