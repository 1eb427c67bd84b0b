using Downlink.Configuration;
using Downlink.Pages;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>What a page tells its layout of itself.</summary>
internal sealed record PageView(Page Page, PageFacts Facts, SitePlan Plan, FeedLinks Feeds, MenuShelf Menus)
{
    private static readonly OpenMap NoParams = OpenMap.Of(YamlMapping.Empty);

    public ScriptObject ToScript()
    {
        var address = Plan.Address;
        var url = address.Href(Page.Permalink);
        return Script.Object(
            ("kind", Layouts.KindOf(Page)),
            ("title", Facts.Title),
            ("full_title", FullTitle()),
            ("description", Facts.Description),
            ("url", url),
            ("canonical", address.Absolute(Page.Permalink)),
            ("language", Facts.Language),
            ("is_indexed", Facts.IsIndexed),
            ("feeds", Script.List(Facts.Term is null ? Feeds.Of(null) : Feeds.Of(Facts.Term).Concat(Feeds.Of(null)))),
            ("menu", Menus.Of(url)),
            ("breadcrumbs", Script.List(Facts.Breadcrumbs.Select(crumb =>
                Script.Object(("title", crumb.Title), ("url", address.Href(crumb.Permalink)))))),
            ("json_ld", StructuredData.Of(Page, Facts, Plan)),
            ("open_graph", Script.List(OpenGraph.Of(Page, Facts, Plan).Select(static property =>
                Script.Object(("property", property.Name), ("content", property.Content))))),
            ("previous_url", Facts.Run?.Previous is { } previous ? address.Href(previous) : null),
            ("next_url", Facts.Run?.Next is { } next ? address.Href(next) : null),
            ("params", Facts.FrontMatter is { } front ? OpenMap.Of(front.Params) : NoParams));
    }

    private string FullTitle()
    {
        var site = Plan.Config.Title;
        if (Page is not HomePage) return $"{Facts.NumberedTitle} · {site}";

        return Facts.Run?.Number > 1 || Plan.Config.Tagline.Length == 0 ? Facts.NumberedTitle : $"{site} · {Plan.Config.Tagline}";
    }
}
