using Downlink.Entries;
using Downlink.Pages;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>A hand-written page in the shape of a post, so that one partial shows either.</summary>
internal sealed record ContentView(ContentPage Page, string Title, RenderedBody Body, SitePlan Plan, Words Words)
{
    public ScriptObject ToScript()
    {
        var front = Page.Entry.FrontMatter ?? new FrontMatter();
        return Script.Object([
            ("id", Page.Permalink.Path),
            ("title", Title),
            ("url", Plan.Address.Href(Page.Permalink)),
            ("date", DateView.Of(front.Date, Words)),
            ("updated", DateView.Of(front.Updated, Words)),
            ("categories", Script.List([])),
            ("tags", Script.List([])),
            ("language", front.Language ?? Plan.Config.Language),
            ("excerpt", Plan.Formulas.ExcerptOf(Page.Entry) ?? ""),
            ("is_truncated", false),
            ("is_draft", front.IsDraft),
            ("is_handwritten", true),
            ("reading_minutes", Math.Max(1, Page.Entry.Measure.Count.Minutes)),
            ("signal", null),
            .. BodyMembers.OfText(Body, front),
            ("sources", Script.List([])),
            ("canonical", Plan.Address.Absolute(Page.Permalink)),
            ("newer", null),
            ("older", null),
            ("related", Script.List([])),
            ("series", null),
        ]);
    }
}
