using Downlink.Pages;
using Downlink.Server;

namespace Downlink.Tests.Server;

public sealed class PublishedPathsTests
{
    private static readonly string[] Files = ["index.html", "404.html", "posts/x/index.html", "about.html", "feed.xml", "图/index.html"];

    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/posts/x/", "posts/x/index.html")]
    [InlineData("/about", "about.html")]
    [InlineData("/about.html", "about.html")]
    [InlineData("/feed.xml", "feed.xml")]
    [InlineData("/图/", "图/index.html")]
    public void Finds_a_file(string path, string file) => Assert.Equal((200, file, null), Answer("", path));

    [Theory]
    [InlineData("/posts/x", "/posts/x/")]
    [InlineData("/图", "/%E5%9B%BE/")]
    [InlineData("//posts/x", "/posts/x/")]
    public void Leads_to_the_folder(string path, string to) => Assert.Equal((301, null, to), Answer("", path));

    [Theory]
    [InlineData("/nothing/")]
    [InlineData("/Posts/x/")]
    [InlineData("/posts/")]
    [InlineData("/../404.html")]
    [InlineData("/.git/config")]
    public void What_is_not_there_is_the_404_page(string path) => Assert.Equal((404, "404.html", null), Answer("", path));

    [Theory]
    [InlineData("/repo", 301, null, "/repo/")]
    [InlineData("/repo/posts/x", 301, null, "/repo/posts/x/")]
    [InlineData("/repo/", 200, "index.html", null)]
    [InlineData("/posts/x/", 302, null, "/repo/posts/x/")]
    [InlineData("/repository/", 302, null, "/repo/repository/")]
    [InlineData("//evil.example/", 302, null, "/repo//evil.example/")]
    public void Stands_under_its_base_path(string path, int status, string? file, string? to) =>
        Assert.Equal((status, file, to), Answer("/repo", path));

    private static (int Status, string? File, string? To) Answer(string basePath, string path)
    {
        var pages = Files.ToDictionary(static file => file, static file => (Page)new VerbatimPage(Permalink.OfFile(file), null));
        var answer = new PublishedPaths(file => pages.GetValueOrDefault(file), basePath).Find(path);
        return (answer.Status, answer.Page?.Permalink.OutputPath, answer.Location);
    }
}
