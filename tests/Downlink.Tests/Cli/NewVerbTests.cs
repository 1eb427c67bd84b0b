using Downlink.Tests.Sites;

namespace Downlink.Tests.Cli;

public sealed class NewVerbTests : IDisposable
{
    private readonly SmallSite _site = new();

    [Fact]
    public async Task A_new_post_is_a_file_with_front_matter_whose_path_is_the_result()
    {
        var run = await NewAsync("post", "What: a \"title\"", "--category", "ssm", "--tag", "入门", "--tag", "a, b");

        Assert.Equal((0, "content/posts/what-a-title.md\n"), (run.ExitCode, run.Output));
        Assert.Contains("downlink serve", run.Errors, StringComparison.Ordinal);
        Assert.Matches("^---\ntitle: \"What: a \\\\\"title\\\\\"\"\ndate: \\d{4}-\\d\\d-\\d\\d\ncategories: \\[ssm\\]\ntags: \\[入门, \"a, b\"\\]\n---\n\n$", Text("content/posts/what-a-title.md"));
    }

    [Fact]
    public async Task A_new_page_has_no_date()
    {
        var run = await NewAsync("page", "关于", "--draft");

        Assert.Equal("content/pages/关于.md\n", run.Output);
        Assert.Equal("---\ntitle: 关于\ndraft: true\n---\n\n", Text("content/pages/关于.md"));
    }

    [Fact]
    public async Task What_is_there_stays_and_another_name_is_the_way_out()
    {
        await NewAsync("post", "Twice");
        _site.Folder.Write("content/posts/twice.md", "mine");

        var again = await NewAsync("post", "Twice");
        var other = await NewAsync("post", "Twice", "--slug", "Another One");

        Assert.Equal((1, ""), (again.ExitCode, again.Output));
        Assert.Contains("content/posts/twice.md(1,1): error DL0620", again.Errors, StringComparison.Ordinal);
        Assert.Contains("--slug", again.Errors, StringComparison.Ordinal);
        Assert.Equal("mine", Text("content/posts/twice.md"));
        Assert.Equal("content/posts/another-one.md\n", other.Output);
    }

    [Fact]
    public async Task A_post_that_has_text_is_built_without_a_word()
    {
        var path = (await NewAsync("post", "目标检测：从 \"R-CNN\" 说起")).Output.Trim();
        File.AppendAllText(_site.Folder[path], "有了文字。\n");

        var run = await _site.BuildAsync("--strict");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("目标检测：从 &quot;R-CNN&quot; 说起", File.ReadAllText(_site.Folder["_site/index.html"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("post", "")]
    [InlineData("page", "  \n")]
    public async Task A_title_has_to_say_something(string kind, string title)
    {
        var run = await NewAsync(kind, title);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.False(Directory.Exists(_site.Folder["content"]));
    }

    public void Dispose() => _site.Dispose();

    private Task<CommandRun> NewAsync(params string[] arguments) =>
        CommandRun.RunAsync(["new", .. arguments, "--site", _site.Folder.FullPath]);

    private string Text(string path) => File.ReadAllText(_site.Folder[path]);
}
