using Downlink.Checking;
using Downlink.Tests.Cli;
using Downlink.Tests.Sites;

namespace Downlink.Tests.Checking;

public sealed class MountTests
{
    [Theory]
    [InlineData("title: Small\nlanguage: en\n", "error DL0706")]
    [InlineData("title: Small\nlanguage: en\nbase_url: https://small.example\n", "error DL0706")]
    [InlineData("title: Small\nlanguage: en\nbase_url: https://small.example/repo\n", "error DL0706")]
    public async Task A_link_that_does_not_move_along_is_found_wherever_the_site_was_built_to_stand(string settings, string expected)
    {
        using var site = new SmallSite();
        site.Folder.Write("site.config.yml", settings);
        site.Folder.Write(
            "templates/layouts/home.sbn-html",
            "<h1>{{ page.title }}</h1>\n<p>\n<a href=\"/archive/\">fixed</a> <a href=\"{{ url \"/archive/\" }}\">moving</a>\n</p>\n"
        );
        await site.BuildAsync();

        var run = await CommandRun.RunAsync("check", "--site", site.Folder.FullPath);

        Assert.StartsWith($"templates/layouts/home.sbn-html(3,10): {expected}", run.Errors, StringComparison.Ordinal);
        Assert.Contains("1 error, 0 warnings", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: Small\nlanguage: en\n", "error DL0701")]
    [InlineData("title: Small\nlanguage: en\nbase_url: https://small.example\n", "error DL0701")]
    [InlineData("title: Small\nlanguage: en\nbase_url: https://small.example/repo\n", "error DL0706")]
    public async Task A_link_that_leads_nowhere_is_one_fault_wherever_the_site_stands(string settings, string expected)
    {
        using var site = new SmallSite();
        site.Folder.Write("site.config.yml", settings);
        site.Folder.Write("templates/layouts/home.sbn-html", "<h1>{{ page.title }}</h1>\n<p>\n<a href=\"/nowhere/\">gone</a>\n</p>\n");
        await site.BuildAsync();

        var run = await CommandRun.RunAsync("check", "--site", site.Folder.FullPath);

        Assert.StartsWith($"templates/layouts/home.sbn-html(3,10): {expected}", run.Errors, StringComparison.Ordinal);
        Assert.Contains("1 error, 0 warnings", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", new int[0], null)]
    [InlineData("<a href='/'>", "<a href='/m/'>", new[] { 9 }, null)]
    [InlineData("https://x.example", "https://x.example/m", new[] { 17 }, null)]
    [InlineData("/a /m/b /c", "/m/a /m/m/b /m/c", new[] { 0, 3, 8 }, null)]
    [InlineData("/a and /b", "/m/a and /b", new[] { 0 }, null)]
    [InlineData("root", "below", new int[0], 0)]
    [InlineData("/a is here", "/m/a is there", new[] { 0 }, 6)]
    public void Two_mounts_of_a_page_may_differ_in_the_path_alone(string atRoot, string below, int[] inserted, int? difference)
    {
        var comparison = MountComparison.Of<char>(atRoot, below, "/m");

        Assert.Equal(inserted, comparison.Inserted.Order());
        Assert.Equal(difference, comparison.Difference);
    }

    [Fact]
    public async Task What_weighs_more_than_its_budget_is_a_warning_each()
    {
        using var site = new SmallSite();
        site.Folder.Write("site.config.yml", "title: Small\nlanguage: en\nbudgets:\n  script: 100\n  file: 5 KB\n  site: 8 KB\n");
        site.Folder.Write("templates/assets/js/a.js", new string(' ', 200));
        site.Folder.Write(
            "templates/layouts/home.sbn-html",
            "<h1>{{ page.title }}</h1>\n<script src=\"{{ asset \"js/a.js\" }}\"></script>\n"
        );
        site.Folder.Write("content/static/heavy.bin", new string('x', 6000));
        await site.BuildAsync();

        var run = await CommandRun.RunAsync("check", "--site", site.Folder.FullPath);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("templates/layouts/home.sbn-html(2,1): warning DL0772", run.Errors, StringComparison.Ordinal);
        Assert.Contains("content/static/heavy.bin(1,1): warning DL0773", run.Errors, StringComparison.Ordinal);
        Assert.Contains("site.config.yml(1,1): warning DL0774", run.Errors, StringComparison.Ordinal);
        Assert.Contains("0 errors, 3 warnings", run.Output, StringComparison.Ordinal);
    }
}
