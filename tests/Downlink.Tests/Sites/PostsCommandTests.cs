using System.Globalization;
using System.Text.Json;
using Downlink.Tests.Cli;

namespace Downlink.Tests.Sites;

/// <summary>What <c>posts --json</c> has to say of the dumps of this repository, counted from the dumps themselves.</summary>
public sealed class PostsCommandTests
{
    [Fact]
    public async Task Every_copy_in_the_dumps_stands_under_exactly_one_post()
    {
        var posts = await ReadAsync();
        var lines = Directory.EnumerateFiles(Path.Combine(RealSite.FullPath, "seeds"))
            .SelectMany(static file => File.ReadLines(file)
                .Select((text, index) => (Place: $"seeds/{Path.GetFileName(file)}:{index + 1}", Text: text)))
            .Where(static line => line.Text.Length > 100)
            .ToDictionary(static line => line.Place, static line => line.Text);

        var copies = posts.SelectMany(SourcesOf).Where(static copy => copy.StartsWith("seeds/", StringComparison.Ordinal)).ToList();

        Assert.Equal(lines.Keys.Order(StringComparer.Ordinal), copies.Order(StringComparer.Ordinal));
        var received = posts.Where(static post => SourcesOf(post)[0].StartsWith("seeds/", StringComparison.Ordinal)).ToList();
        Assert.Equal((58, 32), (copies.Count, received.Count));
        Assert.All(received, post => Assert.Contains(post.GetProperty("text").GetString(), SourcesOf(post).Select(copy => lines[copy])));
    }

    [Fact]
    public async Task The_one_known_date_is_on_one_post_that_three_dumps_brought()
    {
        var dated = Assert.Single(await ReadAsync(), static post => post.GetProperty("date").ValueKind != JsonValueKind.Null);

        Assert.Equal("2026-01-11", dated.GetProperty("date").GetString());
        Assert.Contains("DDP", dated.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("python", dated.GetProperty("categories").EnumerateArray().Select(static category => category.GetString()));
        Assert.Equal(3, SourcesOf(dated).Count);
    }

    [Fact]
    public async Task The_order_of_each_dump_is_kept()
    {
        var places = (await ReadAsync()).Select(SourcesOf).ToList();
        var dumps = places.SelectMany(static copies => copies).Select(static copy => copy.Split(':')).GroupBy(static copy => copy[0]);

        Assert.All(dumps, static dump =>
        {
            var lines = dump.Select(static copy => int.Parse(copy[1], CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(lines.Order(), lines);
        });
    }

    [Fact]
    public async Task Every_listed_url_is_a_page_of_the_built_site()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.RunAsync(
            "build",
            "--site",
            RealSite.FullPath,
            "--output",
            folder["out"],
            "--base-url",
            "https://x.example/repo/",
            "--strict"
        );

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.All(
            await ReadAsync(),
            post =>
                Assert.True(File.Exists(folder["out" + Uri.UnescapeDataString(post.GetProperty("url").GetString() ?? "") + "index.html"]))
        );
    }

    private static async Task<List<JsonElement>> ReadAsync()
    {
        var run = await CommandRun.RunAsync("posts", "--json", "--site", RealSite.FullPath);
        Assert.Equal(0, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        return [.. json.RootElement.EnumerateArray().Select(static post => post.Clone())];
    }

    private static List<string> SourcesOf(JsonElement post) =>
        [.. post.GetProperty("sources").EnumerateArray().Select(static source => $"{source.GetProperty("file").GetString()}:{source.GetProperty("line").GetInt32()}")];
}
