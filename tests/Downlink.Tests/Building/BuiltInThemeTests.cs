using Downlink.Tests.Sites;

namespace Downlink.Tests.Building;

public sealed class BuiltInThemeTests : IDisposable
{
    private readonly SmallSite _site = new();

    public BuiltInThemeTests() => _site.Folder.Write("content/posts/a.md", "---\ntitle: A post\n---\nIts text.\n");

    [Fact]
    public async Task A_site_without_a_theme_gets_the_one_that_comes_with_the_tool()
    {
        Directory.Delete(_site.Folder["templates"], recursive: true);

        var run = await _site.BuildAsync("--strict");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains(_site.Folder.Files("_site").Keys, static path => path.StartsWith("assets/css/site.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_shows_formulas_loads_their_style_whatever_kind_it_is()
    {
        Directory.Delete(_site.Folder["templates"], recursive: true);
        _site.Folder.Write("content/posts/b.md", "---\ntitle: B\ncategories: [b]\n---\n$x$\n");
        await _site.BuildAsync();
        _site.Folder.Write("content/categories/misc.md", "About $x$.\n");
        await _site.BuildAsync();

        Assert.Equal(
            ["categories/misc/index.html", "posts/b/index.html"],
            _site
                .Folder.Files("_site")
                .Where(static file => file.Value.Contains("href=\"/assets/css/math.", StringComparison.Ordinal))
                .Select(static file => file.Key)
                .Order()
        );
    }

    [Fact]
    public async Task A_file_of_the_site_stands_in_for_the_one_of_the_same_path()
    {
        Directory.Delete(_site.Folder["templates"], recursive: true);
        _site.Folder.Write("templates/layouts/post.sbn-html", "<p>My own layout of {{ post.title }}</p>\n");

        var run = await _site.BuildAsync("--strict");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var page = File.ReadAllText(_site.Folder["_site/posts/a/index.html"]);
        Assert.Contains("<p>My own layout of A post</p>", page, StringComparison.Ordinal);
        Assert.Contains("site-header", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_with_its_own_frame_is_whole_and_gets_nothing_else()
    {
        File.Delete(_site.Folder["templates/layouts/post.sbn-html"]);

        var run = await _site.BuildAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("layouts/post.sbn-html", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("DL0603", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();
}
