using System.Diagnostics;
using System.Globalization;

namespace Downlink.Trials;

/// <summary>Edits a site that somebody looks at in Chromium, and measures from the save until the new text is on the screen.</summary>
internal static class Pixels
{
    private const string Frame = "templates/layouts/base.sbn-html", Settings = "site.config.yml";

    public static async Task<int> RunAsync(string site, int count)
    {
        var posts = Directory.GetFiles(Path.Combine(site, "content/posts"), "*.md");
        Array.Sort(posts, StringComparer.Ordinal);
        var post = posts[posts.Length / 2];
        var start = Stopwatch.GetTimestamp();
        using var served = await ServedSite.StartAsync(site);
        await served.GetAsync("");
        var first = Stopwatch.GetElapsedTime(start);
        using var tab = await Tab.OpenAsync();
        await tab.GoAsync(new Uri(served.Address, $"posts/{Path.GetFileNameWithoutExtension(post)[11..]}/"));

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{posts.Length} posts: first page after {first.TotalSeconds:0.00} s, {served.Memory >> 20} MB"));
        await EditAsync("a post's text", tab, post, count, static (text, mark) => $"{text}\n{mark}\n");
        await EditAsync("a template", tab, Path.Combine(site, Frame), Math.Max(1, count / 5), static (text, mark) => text.Replace("</body>", $"<p>{mark}</p></body>", StringComparison.Ordinal));
        await EditAsync("the settings", tab, Path.Combine(site, Settings), Math.Max(1, count / 5), static (text, mark) => text.Replace("\ntitle:", $"\ntitle: {mark} #", StringComparison.Ordinal));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  at the end {served.Memory >> 20} MB"));
        return 0;
    }

    private static async Task EditAsync(string what, Tab tab, string path, int count, Func<string, string, string> edit)
    {
        var text = await File.ReadAllTextAsync(path);
        var took = new List<double>();
        for (var round = 0; round < count; round++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $"Round {round} {Guid.NewGuid():N}.");
            var edited = edit("\n" + text, mark)[1..];
            await Task.Delay(300);
            var painted = tab.PaintedAsync(mark);
            await Task.Delay(50);
            var start = Stopwatch.GetTimestamp();
            await File.WriteAllTextAsync(path, edited);
            await painted.WaitAsync(TimeSpan.FromSeconds(60));
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        await File.WriteAllTextAsync(path, text);
        took.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what}, {count} saves: median {took[count / 2]:0} ms, 95 % {took[count * 95 / 100]:0} ms, least {took[0]:0} ms"));
    }
}
