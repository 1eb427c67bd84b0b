using System.Globalization;
using Downlink.Posts;

namespace Downlink.Related;

/// <summary>Tells which posts are about the same as one, and by which words that shows.</summary>
public static class RelatedStory
{
    /// <summary>Adds rows, each a name (empty for all but the first) and a value; drafts are kin to nothing that is published.</summary>
    public static void Tell(CuratedPosts curated, Post post, Action<string, string> row)
    {
        ArgumentNullException.ThrowIfNull(curated);
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(row);
        var related = RelatedPosts.Among([.. curated.Posts.Where(other => !other.IsDraft || other == post)]).To(post);
        row("related", related.IsEmpty ? "none: no other post shares enough of its words" : Line(related[0]));
        foreach (var other in related.Skip(1))
            row("", Line(other));
    }

    private static string Line(RelatedPost related) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{related.Score:0.00}  “{related.Post.Title}” ({related.Post.Slug}): {string.Join(", ", related.Shared)}"
        );
}
