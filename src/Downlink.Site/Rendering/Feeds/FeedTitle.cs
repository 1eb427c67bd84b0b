using Downlink.Configuration;
using Downlink.Pages;

namespace Downlink.Rendering;

/// <summary>What a feed is called: the site, and the category or tag before it.</summary>
internal static class FeedTitle
{
    public static string Of(FeedPage feed, SiteConfig config) => feed.Term is { } term ? $"{term.Name} · {config.Title}" : config.Title;
}
