using System.Collections.Immutable;
using Downlink.Posts;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>All posts in feed order, in runs of one year or of none.</summary>
internal sealed record ArchiveView(ImmutableArray<Post> Posts, CardShelf Cards)
{
    public ScriptObject ToScript() => Script.Object(("groups", Script.List(Groups())));

    private IEnumerable<ScriptObject> Groups()
    {
        for (var start = 0; start < Posts.Length;)
        {
            var end = start + 1;
            while (end < Posts.Length && Posts[end].Date?.Year == Posts[start].Date?.Year) end++;
            yield return Script.Object(
                ("year", Posts[start].Date?.Year),
                ("count", end - start),
                ("posts", Cards.List(Posts[start..end])));
            start = end;
        }
    }
}
