using Downlink.Dedup;
using Downlink.Pages;
using Downlink.Posts;
using Downlink.Related;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>A post on its own page: its card, its body, and where it was received.</summary>
internal sealed record PostView(PostPage Page, RenderedBody Body, CardShelf Cards, SitePlan Plan)
{
    public ScriptObject ToScript() => Script.Extend(
        Cards.Of(Page.Post),
        [
            .. BodyMembers.OfText(Body, Page.Post.Winner.FrontMatter),
            ("sources", Script.List(Page.Post.Signal.Copies.Select(Source))),
            ("canonical", Plan.Address.Absolute(Page.Permalink)),
            ("newer", Neighbour(Page.Newer)),
            ("older", Neighbour(Page.Older)),
            ("related", Script.List(Plan.Related.To(Page.Post).Select(Related))),
            ("series", Plan.Terms.SeriesOf(Page.Post) is { } place ? new SeriesView(place, Plan).ToScript() : null),
        ]);

    private ScriptObject Related(RelatedPost related) => Script.Extend(Cards.Of(related.Post), ("shared", Script.List(related.Shared)));

    private ScriptObject Source(Copy copy) => Script.Object(
        ("file", copy.Entry.Origin.File),
        ("line", copy.Entry.Origin.Line),
        ("kind", CopyKinds.NameOf(copy.Kind)),
        ("is_shown", copy.Entry == Page.Post.Winner));

    private ScriptObject? Neighbour(Post? post) => post is null
        ? null
        : Script.Object(("title", post.Title), ("url", Cards.Of(post)["url"]), ("language", post.Language));
}
