using Downlink.Server;

namespace Downlink.Tests.Server;

public sealed class PublishedSiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PublishedSiteTests()
    {
        foreach (var file in (string[])["index.html", "404.html", "about.html", "posts/数据/index.html", "assets/site.css", ".nojekyll"])
            _folder.Write("site/" + file, file);
        _folder.Write("secret.txt", "secret");
        File.CreateSymbolicLink(_folder["site/link.txt"], _folder["secret.txt"]);
        Directory.CreateSymbolicLink(_folder["site/up"], _folder.FullPath);
    }

    [Theory]
    [InlineData("/", "200 index.html")]
    [InlineData("/about", "200 about.html")]
    [InlineData("/about.html", "200 about.html")]
    [InlineData("/posts/数据/", "200 posts/数据/index.html")]
    [InlineData("/posts/数据", "301 /posts/%E6%95%B0%E6%8D%AE/")]
    [InlineData("/posts/", "404 404.html")]
    [InlineData("/assets", "404 404.html")]
    [InlineData("/.nojekyll", "200 .nojekyll")]
    [InlineData("/nothing", "404 404.html")]
    public void Answers_as_GitHub_Pages_does(string path, string expected) => Assert.Equal(expected, Ask("", path));

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/posts/../../secret.txt")]
    [InlineData("/link.txt")]
    [InlineData("/up/secret.txt")]
    [InlineData("/a\0b")]
    [InlineData("/..\\secret.txt")]
    [InlineData("//etc/passwd")]
    public void Shows_nothing_but_the_site(string path) => Assert.Equal("404 404.html", Ask("", path));

    [Theory]
    [InlineData("/repo/", "200 index.html")]
    [InlineData("/repo/about", "200 about.html")]
    [InlineData("/repo/posts/数据", "301 /repo/posts/%E6%95%B0%E6%8D%AE/")]
    [InlineData("/repo", "301 /repo/")]
    [InlineData("/", "302 /repo/")]
    [InlineData("/posts/x/", "302 /repo/posts/x/")]
    [InlineData("/repository", "302 /repo/repository")]
    [InlineData("//elsewhere.example/x", "302 /repo//elsewhere.example/x")]
    public void Keeps_to_the_base_path(string path, string expected) => Assert.Equal(expected, Ask("/repo", path));

    public void Dispose() => _folder.Dispose();

    private string Ask(string basePath, string path)
    {
        var answer = new PublishedSite(_folder["site"], basePath).Find(path);
        return $"{answer.Status} {answer.Location ?? Path.GetRelativePath(_folder["site"], answer.File ?? "").Replace('\\', '/')}";
    }
}
