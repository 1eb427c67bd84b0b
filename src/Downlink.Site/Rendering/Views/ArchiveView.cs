using System.Collections.Immutable;
using Downlink.Posts;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>All posts by year, and those without a date after them; years stand, and posts within them, in feed order.</summary>
internal sealed record ArchiveView(ImmutableArray<Post> Posts, CardShelf Cards)
{
    public ScriptObject ToScript()
    {
        var groups = new List<Group>();
        foreach (var post in Posts)
        {
            var year = post.Date?.Year;
            var group = groups.Find(known => known.Year == year);
            if (group is null)
                groups.Add(group = new Group(year, []));
            group.Posts.Add(post);
        }

        return Script.Object(("groups", Script.List(groups.Where(static group => group.Year is not null)
            .Concat(groups.Where(static group => group.Year is null))
            .Select(ToScript))));
    }

    private ScriptObject ToScript(Group group) =>
        Script.Object(("year", group.Year), ("count", group.Posts.Count), ("posts", Cards.List([.. group.Posts])));

    private sealed record Group(int? Year, List<Post> Posts);
}
