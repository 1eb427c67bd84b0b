using System.Globalization;
using Downlink.Building;
using Downlink.Posts;

namespace Downlink.Cli.Printing;

/// <summary>Prints what a dump brought.</summary>
internal sealed class DumpNewsPrinter(TextWriter output)
{
    private const int MostRejected = 20;

    public void Print(string from, DumpNews news)
    {
        output.WriteLine(SafeText.Of($"{news.File}, from {from}"));
        foreach (var post in news.New)
            Row("new", $"{Name(post)}{Taken(post)}");
        foreach (var (post, copy) in news.Near)
            Row("near", $"{Name(post)}: {copy.Evidence}");
        foreach (var (post, before, now) in news.Longer)
        {
            Row(
                "longer",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Name(post)}: {now} characters, {before} until now{(post.IsTruncated ? "" : "; it is whole now")}"
                )
            );
        }

        foreach (var line in news.Rejected.Take(MostRejected))
            Row("rejected", string.Create(CultureInfo.InvariantCulture, $"line {line.Line}: {line.Reason}"));
        if (news.Rejected.Length > MostRejected)
            Row("", $"and {Counted.Of(news.Rejected.Length - MostRejected, "line")} more");
        Row("", Summary(news));
    }

    /// <summary>The posts that new text made one, or several.</summary>
    public void Print(PostShifts shifts)
    {
        foreach (var (post, before) in shifts.Joined)
            output.WriteLine(SafeText.Of($"Now one post: {Name(post)}, until now {Names(before)}"));
        foreach (var (post, now) in shifts.Parted)
            output.WriteLine(SafeText.Of($"No longer one post: {Name(post)}, now {Names(now)}"));
    }

    private static string Summary(DumpNews news) =>
        $"{Counted.Of(news.New.Length, "new post")}, {news.Again} received again, {Counted.Of(news.Near.Length, "near copy", "near copies")}, {Counted.Of(news.Longer.Length, "longer text")}, {Counted.Of(news.Rejected.Length, "rejected line")}";

    private static string Taken(Post post) =>
        post.Winner.Origin.File.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? $": {post.Winner.Origin.File} holds it" : "";

    private static string Name(Post post) => $"{post.Title} ({post.Id.Prefix})";

    private static string Names(IEnumerable<Post> posts) => string.Join(" and ", posts.Select(Name));

    private void Row(string name, string value) => output.WriteLine($"  {name,-8}  {SafeText.Of(value)}");
}
