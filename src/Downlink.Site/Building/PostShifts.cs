using System.Collections.Immutable;
using Downlink.Posts;

namespace Downlink.Building;

/// <summary>What new sources changed about posts that were there: several that became one, one that became several.</summary>
public sealed record PostShifts(
    ImmutableArray<(Post Post, ImmutableArray<Post> Before)> Joined,
    ImmutableArray<(Post Post, ImmutableArray<Post> Now)> Parted
)
{
    public static PostShifts Between(CuratedPosts before, CuratedPosts now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        return new PostShifts(Spread(now, before), Spread(before, now));
    }

    /// <summary>Posts of one state whose copies belong to several posts of the other.</summary>
    private static ImmutableArray<(Post Post, ImmutableArray<Post> Several)> Spread(CuratedPosts state, CuratedPosts other)
    {
        var owners = other.Posts.SelectMany(static post => Copies(post).Select(copy => (Copy: copy, Post: post))).ToDictionary(static owned => owned.Copy, static owned => owned.Post);
        return [.. state.Posts
            .Select(post => (Post: post, Several: Copies(post).Where(owners.ContainsKey).Select(copy => owners[copy]).DistinctBy(static owner => owner.Slug).ToImmutableArray()))
            .Where(static spread => spread.Several.Length > 1)];
    }

    private static IEnumerable<(string File, int Index)> Copies(Post post) => post.Signal.Copies.Select(static copy => (copy.Entry.Origin.File, copy.Entry.Index));
}
