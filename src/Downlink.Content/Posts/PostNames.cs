using System.Collections.Immutable;
using Downlink.Diagnostics;
using Downlink.Entries;

namespace Downlink.Posts;

/// <summary>Gives each post a slug of its own.</summary>
internal static class PostNames
{
    /// <summary>
    /// The slugs of those, by their ids, that can't have the one they want. Of posts that want one slug the first by path and line keeps it,
    /// whatever their places in the feed. Another that is a file of the same name is told apart by what else its path says: its day, its
    /// folders, its language. What is left gets <c>-2</c>, <c>-3</c> and is reported.
    /// </summary>
    public static Dictionary<string, Slug> Rename(ImmutableArray<Post> posts, DiagnosticBag diagnostics)
    {
        var renamed = new Dictionary<string, Slug>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (posts.All(post => taken.Add(post.Slug.Value)))
            return renamed;

        taken.Clear();
        var late = new List<int>();
        foreach (var at in InOrderOfChoice(posts))
        {
            if (!taken.Add(posts[at].Slug.Value))
                late.Add(at);
        }

        foreach (var at in late)
            renamed.Add(posts[at].Id.Hex, Rename(posts[at], taken, diagnostics));
        return renamed;
    }

    /// <summary>Whether a post in the place of another leaves all names as they are.</summary>
    public static bool AreNamedAlike(Post one, Post other) =>
        one.Slug == other.Slug && one.Winner.Kind == other.Winner.Kind && one.Winner.Origin == other.Winner.Origin
        && one.Signal.IsReceivedLike(other.Signal);

    private static int[] InOrderOfChoice(ImmutableArray<Post> posts)
    {
        var (order, isTranslation) = (new int[posts.Length], new bool[posts.Length]);
        for (var at = 0; at < posts.Length; at++)
            (order[at], isTranslation[at]) = (at, IsTranslation(posts[at]));
        Array.Sort(order, (one, other) =>
        {
            if (isTranslation[one] != isTranslation[other])
                return isTranslation[one] ? 1 : -1;
            var byPlace = posts[one].Signal.Copies[0].Entry.Origin.CompareTo(posts[other].Signal.Copies[0].Entry.Origin);
            return byPlace != 0 ? byPlace : one.CompareTo(other);
        });
        return order;
    }

    /// <summary>Of <c>index.md</c> and <c>index.en.md</c> the one without a language has the name.</summary>
    private static bool IsTranslation(Post post) =>
        post.Winner.Kind == EntryKind.Markdown && ContentPath.Of(post.Winner.Origin.File).Language is not null;

    private static Slug Rename(Post post, HashSet<string> taken, DiagnosticBag diagnostics)
    {
        foreach (var slug in FromPath(post))
        {
            if (taken.Add(slug.Value))
                return slug;
        }

        var number = 2;
        while (!taken.Add(FormattableString.Invariant($"{post.Slug}-{number}")))
            number++;
        var numbered = new Slug(FormattableString.Invariant($"{post.Slug}-{number}"));
        diagnostics.Add(PostDiagnostics.SlugTaken(post, numbered));
        return numbered;
    }

    private static IEnumerable<Slug> FromPath(Post post)
    {
        var file = ContentPath.Of(post.Winner.Origin.File);
        if (post.Winner.Kind != EntryKind.Markdown || post.Slug != Slugs.Of(file.BareName))
            yield break;

        if (file.Day is not null)
            yield return Slugs.Of(file.Name);
        if (file.Language is not null)
            yield return Slugs.Of($"{file.BareName}-{file.Language}");
        var name = file.BareName;
        foreach (
            var folder in file
                .Folder.Split('/', StringSplitOptions.RemoveEmptyEntries)
                .Reverse()
                .Skip(file.IsIndex ? 1 : 0)
                .TakeWhile(static folder => folder is not ("posts" or "_posts" or "content"))
        )
        {
            yield return Slugs.Of(name = $"{folder}-{name}");
        }
    }
}
