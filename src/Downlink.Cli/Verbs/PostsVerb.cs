using System.CommandLine;
using System.Globalization;
using Downlink.Building;
using Downlink.Cli.Printing;
using Downlink.Diagnostics;
using Downlink.Posts;

namespace Downlink.Cli.Verbs;

/// <summary><c>posts</c>: what the pipeline made of the sources.</summary>
internal static class PostsVerb
{
    private const int TitleColumns = 48;

    /// <summary>A long listing is written piece by piece, so that it isn't held in memory once more.</summary>
    private const int PieceLength = 1 << 14;

    public static Command Create(Terminal terminal, SiteOpener sites)
    {
        var json = new Option<bool>("--json") { Description = "As JSON, with the whole text and every copy of each post" };
        var command = new Command("posts", "Lists what the pipeline made of the sources") { json };
        command.SetAction(parsed => Run(parsed, json, terminal, sites));
        return command;
    }

    private static int Run(ParseResult parsed, Option<bool> json, Terminal terminal, SiteOpener sites)
    {
        if (sites.Open(parsed) is not { } site)
            return ExitCode.WrongUsage;

        var diagnostics = new DiagnosticBag();
        var posts = SitePosts.Read(site, diagnostics);
        new DiagnosticPrinter(terminal, site.FullPath).Print(diagnostics.ToSorted());
        if (parsed.GetValue(json))
            PrintJson(posts, terminal);
        else
            PrintList(posts.Curated, terminal.Output);
        return ExitCode.Done;
    }

    private static void PrintJson(SitePosts posts, Terminal terminal)
    {
        using var bytes = new MemoryStream();
        PostsJson.Write(bytes, posts.Curated, post => posts.PermalinkOf(post).Path);
        bytes.Position = 0;
        using var reader = new StreamReader(bytes);
        var piece = new char[PieceLength];
        while (reader.Read(piece) is > 0 and var length)
            terminal.Output.Write(piece.AsSpan(0, length));
    }

    private static void PrintList(CuratedPosts curated, TextWriter output)
    {
        var number = 0;
        foreach (var post in curated.Posts)
        {
            var title = SafeText.Of(post.Title);
            var padding = new string(' ', Math.Max(1, TitleColumns - ColumnWidth.Of(title)));
            var copies = Counted.Of(post.Signal.Copies.Length, "copy", "copies");
            var categories = string.Join(", ", post.Categories);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{++number, 4}  {post.Id.Prefix}  {post.Date, 10:yyyy-MM-dd}  {title}{padding}{copies, -8}  {categories}"
                )
            );
        }

        var all = curated.Posts.Sum(static post => post.Signal.Copies.Length);
        output.WriteLine($"{Counted.Of(curated.Posts.Length, "post")} made of {Counted.Of(all, "copy", "copies")} in {Counted.Of(curated.Dumps.Length, "dump")}");
    }
}
