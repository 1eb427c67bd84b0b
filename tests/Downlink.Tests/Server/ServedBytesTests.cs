using System.Globalization;
using Downlink.Tests.Sites;

namespace Downlink.Tests.Server;

/// <summary>A preview gives the bytes that a build writes, whatever a site holds, and after it was edited too.</summary>
public sealed class ServedBytesTests
{
    private static readonly string[] Subjects = ["梯度检查点用计算换显存", "一致性哈希的环", "A lock that nobody holds", "数据库的索引", "Selective state spaces"];

    [Fact]
    public async Task Of_this_repository_s_own_site()
    {
        var site = new SmallSite();
        Directory.Delete(site.Folder["templates"], recursive: true);
        File.Delete(site.Folder["site.config.yml"]);
        RealSite.CopyTo(site.Folder, "");
        await using var preview = await PreviewFixture.StartAsync(site);

        Assert.Empty(await preview.FindDifferencesAsync());
    }

    [Fact]
    public async Task Of_five_hundred_posts_of_every_kind_before_and_after_an_edit()
    {
        var site = new SmallSite();
        Directory.Delete(site.Folder["templates"], recursive: true);
        site.Folder.CopyFrom(Repository.Folder("templates"), "templates");
        Write(site.Folder);
        await using var preview = await PreviewFixture.StartAsync(site, withDrafts: true);
        var before = await preview.FindDifferencesAsync(withDrafts: true);
        site.Folder.Write("content/posts/2025-03-07-post-66.md", Markdown(66).Replace("Text 66", "Another text", StringComparison.Ordinal));
        await preview.NextChangeAsync();

        Assert.Empty(before);
        Assert.Contains("Another text", await preview.GetAsync("/blog/posts/post-66/"), StringComparison.Ordinal);
        Assert.Empty(await preview.FindDifferencesAsync(withDrafts: true));
    }

    [Theory]
    [InlineData("zh-CN", "草稿")]
    [InlineData("en", "Draft")]
    public async Task A_draft_says_that_it_is_one(string language, string badge)
    {
        var site = new SmallSite();
        Directory.Delete(site.Folder["templates"], recursive: true);
        site.Folder.CopyFrom(Repository.Folder("templates"), "templates");
        site.Folder.Write("site.config.yml", $"title: Small\nlanguage: {language}\n");
        site.Folder.Write("content/posts/d.md", "---\ntitle: D\ndraft: true\n---\nSecret.\n");
        site.Folder.Write("content/posts/e.md", "---\ntitle: E\n---\nOpen.\n");
        site.Folder.Write("content/pages/p.md", "---\ntitle: P\ndraft: true\n---\nSecret.\n");
        await using var preview = await PreviewFixture.StartAsync(site, withDrafts: true);

        var mark = $"<span class=\"badge\">{badge}</span>";
        foreach (var path in (string[])["/", "/posts/d/", "/p/"])
            Assert.Contains(mark, await preview.GetAsync(path), StringComparison.Ordinal);
        Assert.DoesNotContain(mark, await preview.GetAsync("/posts/e/"), StringComparison.Ordinal);
    }

    private static void Write(TemporaryFolder site)
    {
        site.Write("site.config.yml", "title: Many\nlanguage: en\nbase_url: https://many.example/blog\npage_size: 20\n");
        for (var number = 0; number < 400; number++)
            site.Write(string.Create(CultureInfo.InvariantCulture, $"content/posts/2025-0{1 + (number % 9)}-{1 + (number % 28):00}-post-{number}.md"), Markdown(number));
        site.Write("content/posts/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"></svg>");
        site.Write("content/pages/about.md", "---\ntitle: About\n---\nAs [told](../posts/2025-01-01-post-0.md).\n");
        site.Write("content/static/图.txt", "as it is");
        for (var dump = 0; dump < 4; dump++)
            site.Write(string.Create(CultureInfo.InvariantCulture, $"seeds/{dump}.txt"), "INCOMING TRANSMISSION\n\nLATEST UPDATES\n" + string.Concat(Enumerable.Range(dump * 20, 40).Select(Line)));
    }

    private static string Line(int number) => string.Create(CultureInfo.InvariantCulture, $"{Subjects[number % 5]}第{number}篇讲的是{(char)(0x4E00 + (number * 37))}和[公式]，1. 一 1. 二，还有{(char)(0x5000 + (number * 91))}...\n");

    private static string Markdown(int number) => string.Create(CultureInfo.InvariantCulture, $"""
        ---
        title: {Subjects[number % 5]} {number}
        tags: [t{number % 7}, "{Subjects[number % 3]}"]
        categories: [c{number % 4}]
        draft: {(number % 50 == 3 ? "true" : "false")}
        aliases: [/old/{number}/]
        {(number % 6 == 0 ? $"series: s{number % 5}" : "")}
        ---

        Text {number} of {Subjects[number % 5]}, ![a map](map.svg), and [the one before](2025-01-01-post-0.md).

        ## Part

            code {number}
        """) + "\n";
}
