using System.Diagnostics;
using System.Globalization;

namespace Downlink.Trials;

/// <summary>Edits posts of a site while it is served, and measures from the save until a browser that was told has the new page.</summary>
internal static class Saves
{
    public static async Task<int> RunAsync(string site, int count)
    {
        var start = Stopwatch.GetTimestamp();
        using var served = await ServedSite.StartAsync(site);
        await served.GetAsync("");
        var first = Stopwatch.GetElapsedTime(start);
        using var news = await served.ListenAsync();
        await NextAsync(news);

        var posts = Directory.GetFiles(Path.Combine(site, "content/posts"), "*.md");
        Array.Sort(posts, StringComparer.Ordinal);
        var took = new List<double>();
        for (var round = 0; round < count; round++)
            took.Add(await SaveAsync(served, news, posts[round * 31 % posts.Length], round));
        took.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{posts.Length} posts: first page after {first.TotalSeconds:0.00} s; {count} saves: median {took[count / 2]:0} ms, 95 % {took[count * 95 / 100]:0} ms; {served.Memory >> 20} MB"));
        return 0;
    }

    private static async Task<double> SaveAsync(ServedSite served, StreamReader news, string post, int round)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"Round {round} {Guid.NewGuid():N}.");
        await Task.Delay(150);
        var start = Stopwatch.GetTimestamp();
        await File.AppendAllTextAsync(post, $"\n{text}\n");
        await NextAsync(news);
        var page = await served.GetAsync($"posts/{Path.GetFileNameWithoutExtension(post)[11..]}/");
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return page.Contains(text, StringComparison.Ordinal)
            ? took
            : throw new InvalidOperationException($"the new page of {post} isn't there");
    }

    private static async Task NextAsync(StreamReader news)
    {
        while (await news.ReadLineAsync() is not null and var line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
                return;
        }
    }
}
