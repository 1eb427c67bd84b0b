using System.Collections.Concurrent;
using Downlink.Pages;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>The feeds that pages announce: those of a category or tag, those of the site.</summary>
internal sealed class FeedLinks(SitePlan plan)
{
    private readonly ILookup<string, FeedPage> _feeds = plan.Pages.OfType<FeedPage>()
        .ToLookup(static feed => feed.Term?.Permalink.Path ?? "", StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, ScriptObject[]> _links = new(StringComparer.Ordinal);

    /// <summary>Those of a category or tag, or, for none, of the site.</summary>
    public IEnumerable<FeedPage> PagesOf(Term? term) => _feeds[term?.Permalink.Path ?? ""];

    public ScriptObject[] Of(Term? term) =>
        _links.GetOrAdd(term?.Permalink.Path ?? "", path => [.. _feeds[path].Select(feed => ToScript(feed, plan))]);

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
