using Downlink.Entries;
using Downlink.Pages;
using Downlink.Posts;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>A post as lists show it.</summary>
internal sealed record CardView(Post Post, SitePlan Plan, DayShelf Days, DumpMarks Marks, TermShelf Terms)
{
    public ScriptObject ToScript() => Script.Object(
        ("id", Post.Id.Hex),
        ("title", Post.Title),
        ("url", Plan.Address.Href(Plan.PostPermalinks.Of(Post))),
        ("date", Days.Of(Post.Date)),
        ("updated", Days.Of(Post.Updated)),
        ("categories", Terms.Categories(Post)),
        ("tags", Terms.Tags(Post)),
        ("language", Post.Language),
        ("excerpt", Post.Excerpt),
        ("is_truncated", Post.IsTruncated),
        ("is_draft", Post.IsDraft),
        ("is_handwritten", Post.Winner.Kind == EntryKind.Markdown),
        ("reading_minutes", Math.Max(1, Post.Winner.Measure.Count.Minutes)),
        ("signal", new SignalView(Post, Plan, Marks).ToScript()));
}
