namespace Downlink.Tests.Checking;

public sealed class FaultySiteTests
{
    private static readonly string Expected = Path.Combine(FaultySite.Home, "expected.txt");

    [Fact]
    public async Task Each_fault_of_a_faulty_site_is_told_once_where_its_author_wrote_it_and_nothing_else()
    {
        using var site = await FaultySite.BuildAsync();
        var said = await site.CheckAsync();

        if (Environment.GetEnvironmentVariable("DOWNLINK_ACCEPT") == "1")
            await File.WriteAllTextAsync(Expected, said);
        Assert.Equal(await File.ReadAllTextAsync(Expected), said);
    }

    [Fact]
    public async Task What_the_build_left_beside_the_site_only_spares_work()
    {
        using var site = await FaultySite.BuildAsync();
        var with = await site.CheckAsync();
        File.Delete(site.Folder[".downlink/entries"]);
        File.Delete(site.Folder[".downlink/kin"]);

        Assert.Equal(with, await site.CheckAsync());
    }

    [Fact]
    public async Task What_is_done_to_the_built_files_is_told_of_the_built_files()
    {
        using var site = await FaultySite.BuildAsync();
        var before = await site.CheckAsync();
        File.Delete(site.Folder["_site/posts/links/index.html"]);
        site.Folder.Write("_site/left-over.txt", "from somewhere");
        site.Folder.Write("_site/posts.json", "[]\n");
        site.Folder.Write("_site/Robots.txt", "");
        site.Folder.Write("_site/posts/draft/index.html", "<!doctype html>\n<html lang=en><title>Draft</title><p>Not yet.\n");
        Damage(site, "_site/feed.xml", "</guid>", "</guid><pubDate>yesterday</pubDate>");
        Damage(site, "_site/atom.xml", "<updated>2025-01-04T00:00:00Z</updated>", "");
        Damage(site, "_site/feed.json", "\"url\": \"https://faults.example/blog/posts/long/\"", "\"url\": \"/posts/long/\"");
        Damage(
            site,
            "_site/sitemap.xml",
            "<loc>https://faults.example/blog/archive/</loc>",
            "<loc>https://faults.example/blog/archives/</loc>"
        );
        Damage(site, "_site/robots.txt", "Allow: /", "Disallow: /");

        var after = await site.CheckAsync();

        var told = after
            .Split('\n')
            .Except(before.Split('\n'))
            .Select(static line => line.Split('(')[0] + line[line.LastIndexOf(' ')..])
            .ToList();
        Assert.Equal(
            [
                "_site/Robots.txt DL0764",
                "_site/atom.xml DL0741",
                "_site/feed.json DL0742",
                "_site/feed.xml DL0744",
                "_site/left-over.txt DL0762",
                "_site/posts.json DL0761",
                "_site/posts/links/index.html DL0760",
                "_site/robots.txt DL0749",
                "_site/sitemap.xml DL0745",
                "content/posts/draft.md DL0765",
            ],
            told);
    }

    [Fact]
    public async Task A_page_that_the_sitemap_lacks_is_told_of_the_sitemap_alone()
    {
        using var site = await FaultySite.BuildAsync();
        var before = await site.CheckAsync();
        Damage(site, "_site/sitemap.xml", "<loc>https://faults.example/blog/archive/</loc>", "<loc>https://faults.example/blog/</loc>");
        var twice = await site.CheckAsync();
        Damage(site, "_site/sitemap.xml", "  <url>\n    <loc>https://faults.example/blog/</loc>\n  </url>\n", "");
        var left = await site.CheckAsync();
        Damage(site, "_site/sitemap.xml", "https://faults.example/blog/posts/long/", "https://other.example/blog/posts/long/");
        var foreign = await site.CheckAsync();

        Assert.Equal("DL0748", Assert.Single(New(before, twice))[^6..]);
        Assert.Equal("_site/sitemap.xml(1,1): error DL0753", Assert.Single(New(before, left)));
        Assert.Equal("DL0754", Assert.Single(New(before, foreign))[^6..]);
    }

    private static List<string> New(string before, string after) => [.. after.Split('\n').Except(before.Split('\n'))];

    private static void Damage(FaultySite site, string file, string what, string by)
    {
        var text = File.ReadAllText(site.Folder[file]);
        var at = text.IndexOf(what, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} holds no {what}: {text}");
        site.Folder.Write(file, string.Concat(text.AsSpan(0, at), by, text.AsSpan(at + what.Length)));
    }
}
