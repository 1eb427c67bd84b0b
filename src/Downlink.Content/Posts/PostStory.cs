using System.Globalization;
using Downlink.Dedup;
using Downlink.Entries;

namespace Downlink.Posts;

/// <summary>Tells in plain text how a post came to be what it is, or what became of a line that is no post.</summary>
public static class PostStory
{
    /// <summary>Tells of all that the query (id, slug or <c>file:line</c>) names; false if it names nothing.</summary>
    /// <param name="curated">What the sources came to.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="output">Where the story goes.</param>
    /// <param name="tellMore">Goes on where this room's part of a post's story ends: adds rows to it.</param>
    public static bool Tell(CuratedPosts curated, string query, TextWriter output, Action<Post, Action<string, string>> tellMore)
    {
        ArgumentNullException.ThrowIfNull(tellMore);
        ArgumentNullException.ThrowIfNull(curated);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(output);
        var line = PostQuery.Place(query) is var (file, number)
            ? curated.Lines.FirstOrDefault(line => line.File == file && line.Line == number)
            : null;
        if (line is not null)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{line.File}:{line.Line} is {Fate(line.Fate)}: {line.Reason}.\n"));

        var posts = PostQuery.Find(curated, query);
        foreach (var post in posts)
        {
            Tell(curated, post, output);
            tellMore(post, (name, value) => Row(output, name, value));
        }

        if (line?.Fate == LineFate.Metadata)
            TellOwner(curated, line, output, tellMore);
        return line is not null || !posts.IsEmpty;
    }

    private static void Tell(CuratedPosts curated, Post post, TextWriter output)
    {
        output.Write("\n");
        output.Write($"{post.Title}\n");
        Row(output, "title", post.TitleReason);
        Row(output, "slug", post.Slug.Value);
        Row(output, "id", string.Create(CultureInfo.InvariantCulture, $"{post.Id} (SHA-256 of {(post.Signal.Copies[0].Entry.Kind == EntryKind.Markdown ? "its path" : $"the first-seen copy's normal form {NormalForm.Version}")})"));
        Row(output, "text", Text(post));
        Row(output, "received", Received(curated, post));
        foreach (var copy in post.Signal.Copies)
            TellCopy(curated, post, copy, output);
        Row(output, "date", DateStory.Of(post));
        Row(output, "order", Order(curated, post));
        Row(output, "language", post.Language);
        TellCategories(post, output);
    }

    private static string Text(Post post)
    {
        var length = NormalForm.Length(NormalForm.Of(post.Winner.PlainText));
        return string.Create(CultureInfo.InvariantCulture, $"{Place(post.Winner)}, {length} characters of normal form, {(post.IsTruncated ? "cut: it ends in the mark of a cut" : "whole")}");
    }

    private static string Received(CuratedPosts curated, Post post)
    {
        var dumps = post.Signal.Copies.Select(static copy => copy.Entry.Origin.File).Distinct().Count(curated.Dumps.Contains);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(post.Signal.Copies.Length, "copy", "copies")} in {dumps} of {Count(curated.Dumps.Length, "dump", "dumps")}"
        );
    }

    private static void TellCopy(CuratedPosts curated, Post post, Copy copy, TextWriter output)
    {
        var winner = ReferenceEquals(copy.Entry, post.Winner) ? "; its text is shown" : "";
        Row(output, "", $"{Place(copy.Entry)}  {Kind(copy.Kind)}  {copy.Hash.Prefix}  {copy.Evidence}{winner}");
        foreach (var line in MetadataAbove(curated, copy.Entry))
            Row(output, "", string.Create(CultureInfo.InvariantCulture, $"  line {line.Line}: {line.Reason}"));
    }

    /// <summary>
    /// The metadata lines directly above an entry of a dump, in their order; an item of a feed covers no line of its own and has none.
    /// </summary>
    private static IEnumerable<LineRecord> MetadataAbove(CuratedPosts curated, Entry entry) =>
        curated.Lines
            .Where(line => entry.Origin.Length > 0 && line.File == entry.Origin.File && line.Line < entry.Origin.Line)
            .Reverse()
            .TakeWhile(static line => line.Fate is LineFate.Metadata or LineFate.Blank)
            .Where(static line => line.Fate == LineFate.Metadata)
            .Reverse();

    private static string Order(CuratedPosts curated, Post post)
    {
        var at = curated.Posts.IndexOf(post);
        var above = at > 0 ? $", below “{curated.Posts[at - 1].Title}”" : ", on top";
        var below = at + 1 < curated.Posts.Length ? $", above “{curated.Posts[at + 1].Title}”" : ", at the end";
        return string.Create(CultureInfo.InvariantCulture, $"{at + 1} of {curated.Posts.Length}{above}{below}");
    }

    private static void TellCategories(Post post, TextWriter output)
    {
        Row(output, "categories", string.Join(", ", post.Categories));
        foreach (var evidence in post.Evidence)
        {
            Row(
                output,
                "",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{evidence.Category}: {evidence.Score:0.##} of {evidence.Threshold:0.##} needed"
                )
            );
            foreach (var term in evidence.Terms)
                Row(output, "", string.Create(CultureInfo.InvariantCulture, $"  {term.Weight:+0.##;-0.##;0}  {term.Term} ({term.Where})"));
        }
    }

    private static void TellOwner(CuratedPosts curated, LineRecord line, TextWriter output, Action<Post, Action<string, string>> tellMore)
    {
        var owner = curated.Lines.FirstOrDefault(next => next.File == line.File && next.Line > line.Line && next.Fate == LineFate.Post);
        if (owner is not null)
            Tell(curated, string.Create(CultureInfo.InvariantCulture, $"{owner.File}:{owner.Line}"), output, tellMore);
    }

    private static string Place(Entry entry) => string.Create(CultureInfo.InvariantCulture, $"{entry.Origin.File}:{entry.Origin.Line}");

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static string Kind(CopyKind kind) => kind switch { CopyKind.Original => "original", CopyKind.Exact => "exact", _ => "near" };

    private static string Fate(LineFate fate) => fate switch
    {
        LineFate.Blank => "blank",
        LineFate.Banner => "part of the frame",
        LineFate.Metadata => "metadata",
        LineFate.Post => "a post",
        _ => "rejected",
    };

    private static void Row(TextWriter output, string name, string value) => output.Write($"  {name,-10}  {value}".TrimEnd() + "\n");
}
