using System.Collections.Immutable;

namespace Downlink.Pages;

/// <summary>A list of pages that a search engine should know: <c>sitemap.xml</c>, or on a large site one of its parts.</summary>
public sealed record SitemapPage(Permalink Permalink, ImmutableArray<Page> Pages) : Page(Permalink);
