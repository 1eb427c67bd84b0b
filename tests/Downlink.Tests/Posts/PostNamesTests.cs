using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Posts;
using Downlink.Sources;

namespace Downlink.Tests.Posts;

public sealed class PostNamesTests
{
    private readonly DiagnosticBag _diagnostics = new();

    private string[] SlugsOf(params string[] files) => SlugsOfFiles("text", files);

    private string[] SlugsOfFiles(string text, params string[] files)
    {
        SourceFile[] sources = [.. files.Select(file => new SourceFile { Path = "content/posts/" + file, Text = text })];
        var posts = new Curator(new SiteConfig { Title = "t" }, PostOverrides.None, PostLedger.Empty).Curate(sources, _diagnostics).Posts;
        return [.. posts.OrderBy(static post => post.Winner.Origin.File, StringComparer.Ordinal).Select(static post => post.Slug.Value)];
    }

    [Fact]
    public void Files_of_one_name_are_told_apart_by_what_else_their_paths_say()
    {
        Assert.Equal(["a", "week-2", "week-3", "week"], SlugsOf("a.md", "week.md", "week-2.md", "week-3.md"));
        Assert.Equal(["setup", "go-setup", "linux-go-setup"], SlugsOf("c/setup.md", "go/setup.md", "linux/go/setup.md"));
        Assert.Equal(["weekly", "2020-02-02-weekly"], SlugsOf("_posts/2020-01-01-weekly.md", "_posts/2020-02-02-weekly.md"));
        Assert.Equal(["trip", "trip-zh-cn"], SlugsOf("trip/index.en.md", "trip/index.zh-cn.md"));
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Fact]
    public void A_slug_that_two_authors_chose_is_numbered_and_reported()
    {
        Assert.Equal(["same", "same-2"], SlugsOfFiles("---\nslug: same\n---\ntext", "a.md", "b.md"));
        Assert.Equal("DL0240", Assert.Single(_diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void A_name_without_a_letter_gives_way_to_the_id()
    {
        Assert.Equal(7, Assert.Single(SlugsOf("!.md")).Length);
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Fact]
    public void The_page_of_a_folder_is_no_post() => Assert.Equal(["a"], SlugsOf("_index.md", "a.md"));
}
