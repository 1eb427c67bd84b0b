using System.Text.RegularExpressions;
using Downlink.Authoring;

namespace Downlink.Tests.Cli;

public sealed class InitVerbTests : IDisposable
{
    private readonly TemporaryFolder _home = new();

    public static TheoryData<string> Languages => [.. NewSite.Languages];

    [Theory, MemberData(nameof(Languages))]
    public async Task A_new_site_is_built_without_a_word_even_strictly(string language)
    {
        var run = await InitAsync("blog", "--language", language, "--title", "Notes: \"a & b\"");
        var files = _home.Files("blog");
        var build = await BuildAsync("blog");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(files.Keys, Lines(run.Output));
        Assert.Equal((0, ""), (build.ExitCode, build.Errors));
        var home = File.ReadAllText(_home["blog/_site/index.html"]);
        Assert.Contains($"<html lang=\"{language}\">", home, StringComparison.Ordinal);
        Assert.Contains("Notes: &quot;a &amp; b&quot;", home, StringComparison.Ordinal);
        Assert.True(File.Exists(_home["blog/_site/posts/hello/index.html"]));
        Assert.True(File.Exists(_home["blog/_site/.nojekyll"]));
        Assert.DoesNotContain(files, static file => Regex.IsMatch(file.Value, "@[A-Z_]+@"));
    }

    [Fact]
    public async Task The_theme_that_is_written_out_makes_the_same_site()
    {
        await InitAsync("with", "--title", "T", "--with-theme");
        await InitAsync("without", "--title", "T");
        await BuildAsync("with");
        await BuildAsync("without");

        Assert.True(File.Exists(_home["with/templates/layouts/base.sbn-html"]));
        Assert.False(Directory.Exists(_home["without/templates"]));
        Assert.Equal(_home.Files("with/_site"), _home.Files("without/_site"));
    }

    [Fact]
    public async Task A_folder_with_a_repository_and_nothing_else_is_taken()
    {
        _home.Write("blog/.git/HEAD", "ref: refs/heads/main\n");

        Assert.Equal(0, (await InitAsync("blog")).ExitCode);
        Assert.Contains("title: blog", File.ReadAllText(_home["blog/site.config.yml"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("blog/README.md", "blog")]
    [InlineData("blog", "blog")]
    public async Task What_is_in_the_way_stays_as_it_is(string path, string folder)
    {
        _home.Write(path, "mine");

        var run = await InitAsync(folder);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("error DL0622", run.Errors, StringComparison.Ordinal);
        Assert.Equal([path], _home.Files().Keys);
        Assert.Equal("mine", File.ReadAllText(_home[path]));
    }

    [Fact]
    public async Task A_language_without_a_beginning_is_wrong_usage()
    {
        var run = await InitAsync("blog", "--language", "fr");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--language takes en or zh-CN", run.Errors, StringComparison.Ordinal);
        Assert.Empty(_home.Files());
    }

    public void Dispose() => _home.Dispose();

    private static string[] Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];

    private Task<CommandRun> InitAsync(string folder, params string[] arguments) =>
        CommandRun.RunAsync(["init", _home[folder], .. arguments]);

    private Task<CommandRun> BuildAsync(string folder) => CommandRun.RunAsync("build", "--site", _home[folder], "--strict");
}
