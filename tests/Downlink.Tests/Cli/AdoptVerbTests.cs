using Downlink.Tests.Sites;

namespace Downlink.Tests.Cli;

public sealed class AdoptVerbTests : IDisposable
{
    private const string Ring = "Consistent hashing puts keys and machines on one ring, and a new machine takes over a piece of an arc.";
    private const string Filter = "A Bloom filter answers whether something may be in a set: it may claim to know what it never saw.";

    private readonly SmallSite _site = new();

    public AdoptVerbTests() => _site.Folder.Write("seeds/000.txt", $"{Ring}\n{Filter}\n");

    [Theory]
    [InlineData("seeds/000.txt:1")]
    [InlineData("SLUG")]
    public async Task A_post_is_written_out_and_the_site_is_built_with_it_in_the_same_place(string wanted)
    {
        await _site.BuildAsync();
        var before = Pages();
        var slug = before.Single(static page => page.Contains("consistent", StringComparison.Ordinal)).Split('/')[1];

        var run = await AdoptAsync(wanted.Replace("SLUG", slug, StringComparison.Ordinal));
        var build = await _site.BuildAsync("--strict");

        Assert.Equal((0, $"content/posts/{slug}.md\n"), (run.ExitCode, run.Output));
        Assert.Contains($"\n\n{Ring}\n", File.ReadAllText(_site.Folder[run.Output.Trim()]), StringComparison.Ordinal);
        Assert.Equal((0, ""), (build.ExitCode, build.Errors));
        Assert.Equal(before, Pages());
    }

    [Fact]
    public async Task What_is_hand_written_already_or_in_the_way_stays()
    {
        await AdoptAsync("seeds/000.txt:1");
        var path = Assert.Single(Directory.GetFiles(_site.Folder["content/posts"]));

        var again = await AdoptAsync("seeds/000.txt:1");
        File.WriteAllText(path, "---\ntitle: Other\nslug: other\n---\nMine.\n");
        var inTheWay = await AdoptAsync("seeds/000.txt:1");

        Assert.Equal((1, ""), (again.ExitCode, again.Output));
        Assert.Contains("error DL0621: this post is hand-written already", again.Errors, StringComparison.Ordinal);
        Assert.Equal((1, ""), (inTheWay.ExitCode, inTheWay.Output));
        Assert.Contains("error DL0620", inTheWay.Errors, StringComparison.Ordinal);
        Assert.Contains("Mine.", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_no_dump_has_and_one_that_is_adopted_twice_are_warnings()
    {
        await AdoptAsync("seeds/000.txt:1");
        var path = Assert.Single(Directory.GetFiles(_site.Folder["content/posts"]));
        File.Copy(path, _site.Folder["content/posts/zz.md"]);
        _site.Folder.Write("content/posts/none.md", "---\ntitle: None\nadopts: 0123456\n---\nText.\n");

        var build = await _site.BuildAsync();

        Assert.Contains("content/posts/none.md(1,1): warning DL0222", build.Errors, StringComparison.Ordinal);
        Assert.Contains("content/posts/zz.md(1,1): warning DL0223", build.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing-here", "no post is called `nothing-here`")]
    [InlineData("seeds/000.txt:7", "no post is called")]
    public async Task A_post_that_is_not_there_is_wrong_usage(string wanted, string said)
    {
        var run = await AdoptAsync(wanted);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();

    private Task<CommandRun> AdoptAsync(string post) => CommandRun.RunAsync("adopt", post, "--site", _site.Folder.FullPath);

    private List<string> Pages() =>
        [.. _site.Folder.Files("_site").Keys.Where(static path => path.StartsWith("posts/", StringComparison.Ordinal))];
}
