using System.Collections.Immutable;
using Downlink.Posts;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>All posts by year, and those without a date after them; years stand, and posts within them, in feed order.</summary>
internal sealed record ArchiveView(ImmutableArray<Post> Posts, CardShelf Cards)
{
    public ScriptObject ToScript() => Script.Object(("groups", Script.List(Posts
        .GroupBy(static post => post.Date?.Year)
        .OrderBy(static group => group.Key is null)
        .Select(group => Script.Object(
            ("year", group.Key),
            ("count", group.Count()),
            ("posts", Cards.List(group)))))));
}
