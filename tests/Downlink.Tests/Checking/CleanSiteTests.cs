using Downlink.Tests.Cli;
using Downlink.Tests.Sites;

namespace Downlink.Tests.Checking;

public sealed class CleanSiteTests
{
    [Theory]
    [InlineData]
    [InlineData("--base-url", "https://x.example/")]
    [InlineData("--base-url", "https://x.example/repo/")]
    public async Task The_site_of_this_repository_has_no_faults(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        RealSite.CopyTo(folder, "site");
        var site = folder["site"];
        Assert.Equal(0, (await CommandRun.RunAsync(["build", "--site", site, .. arguments])).ExitCode);

        var run = await CommandRun.RunAsync("check", "--site", site);

        Assert.DoesNotContain("DL", run.Errors, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("0 errors, 0 warnings\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_built_site_is_an_error_that_says_what_to_do()
    {
        using var site = new SmallSite();

        var run = await CommandRun.RunAsync("check", "--site", site.Folder.FullPath);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("_site(1,1): error DL0763", run.Errors, StringComparison.Ordinal);
        Assert.Contains("run `build` first", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_build_says_of_the_sources_is_said_by_the_check_too()
    {
        using var site = new SmallSite();
        site.Folder.Write("content/posts/one.md", "---\ntitle: One\n---\n\n<input name=\"x\">\n\nA <a href=\"javascript:x\">link</a>\n");
        site.Folder.Write("content/posts/two.md", "---\ntitle: Two\naliases: [/posts/one/]\n---\n\nA text.\n");
        await site.BuildAsync();

        var run = await CommandRun.RunAsync("check", "--site", site.Folder.FullPath);

        Assert.Contains("content/posts/one.md(5,1): warning DL0412", run.Errors, StringComparison.Ordinal);
        Assert.Contains("content/posts/one.md(7,12): warning DL0411", run.Errors, StringComparison.Ordinal);
        Assert.Contains("content/posts/two.md(1,1): warning DL0321", run.Errors, StringComparison.Ordinal);
        Assert.Contains("0 errors, 3 warnings", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_may_end_in_a_mark_that_never_closed()
    {
        using var site = new SmallSite();
        site.Folder.Write("content/posts/one.md", "---\ntitle: One\n---\n\nCode begins with a `");
        await site.BuildAsync();

        var run = await CommandRun.RunAsync("check", "--site", site.Folder.FullPath);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("0 errors, 0 warnings", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_changed_since_it_was_built_is_checked_as_it_was_built()
    {
        using var site = new SmallSite();
        site.Folder.Write("content/posts/one.md", "---\ntitle: One\n---\n\nA text.\n");
        await site.BuildAsync();
        site.Folder.Write("content/posts/one.md", "---\ntitle: One\n---\n\nAnother text.\n");

        var run = await CommandRun.RunAsync("check", "--site", site.Folder.FullPath);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("site.config.yml(1,1): warning DL0768", run.Errors, StringComparison.Ordinal);
        Assert.Contains("0 errors, 1 warning", run.Output, StringComparison.Ordinal);
    }
}
