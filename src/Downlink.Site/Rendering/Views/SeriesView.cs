using Downlink.Pages;
using Downlink.Posts;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>The series that a post belongs to, as its own page shows it.</summary>
internal sealed record SeriesView(SeriesPlace Place, SitePlan Plan)
{
    public ScriptObject ToScript()
    {
        ScriptObject[] posts = [.. Place.Series.Posts.Select(Part)];
        return Script.Object(
            ("name", Place.Series.Name),
            ("slug", Place.Series.Slug),
            ("url", Plan.Address.Href(Place.Series.Permalink)),
            ("position", Place.At + 1),
            ("total", posts.Length),
            ("posts", Script.List(posts)),
            ("previous", posts.ElementAtOrDefault(Place.At - 1)),
            ("next", posts.ElementAtOrDefault(Place.At + 1)));
    }

    private ScriptObject Part(Post post, int at) => Script.Object(
        ("title", post.Title),
        ("url", Plan.Address.Href(Plan.PostPermalinks.Of(post))),
        ("language", post.Language),
        ("position", at + 1),
        ("is_current", at == Place.At));
}
