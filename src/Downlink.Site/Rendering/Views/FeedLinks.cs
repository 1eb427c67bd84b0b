using Downlink.Pages;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>The feeds that pages announce: those of a category or tag, those of the site.</summary>
internal sealed class FeedLinks(SitePlan plan)
{
    private readonly ILookup<string, ScriptObject> _feeds = plan.Pages.OfType<FeedPage>()
        .ToLookup(static feed => feed.Term?.Permalink.Path ?? "", feed => ToScript(feed, plan), StringComparer.Ordinal);

    public IEnumerable<ScriptObject> Of(Term? term) => _feeds[term?.Permalink.Path ?? ""];

    private static ScriptObject ToScript(FeedPage feed, SitePlan plan) => Script.Object(
        ("title", FeedTitle.Of(feed, plan.Config)),
        ("url", plan.Address.Href(feed.Permalink)),
        ("type", TypeOf(feed.Format)),
        ("format", NameOf(feed.Format)));

    private static string TypeOf(FeedFormat format) => format switch
    {
        FeedFormat.Rss => "application/rss+xml",
        FeedFormat.Json => "application/feed+json",
        _ => "application/atom+xml",
    };

    private static string NameOf(FeedFormat format) => format switch
    {
        FeedFormat.Rss => "rss",
        FeedFormat.Json => "json",
        _ => "atom",
    };
}
