using System.Diagnostics;
using System.Globalization;
using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Typesetting;

namespace Downlink.Trials;

/// <summary>Plans a site again and again while its posts are edited, and says where the time goes.</summary>
internal static class Rounds
{
    public static int Run(string site, int count)
    {
        var memory = new SiteMemory();
        using var typesetter = Typesetter.Of(site);
        var diagnostics = new DiagnosticBag();
        var folder = SiteFolder.Read(site, diagnostics) ?? throw new InvalidOperationException("the settings can't be read");
        var posts = Directory.GetFiles(Path.Combine(site, "content/posts"), "*.md");
        Array.Sort(posts, StringComparer.Ordinal);
        Plan("first", folder, typesetter, memory);
        for (var round = 0; round < count; round++)
        {
            var post = posts[round * 31 % posts.Length];
            File.AppendAllText(post, string.Create(CultureInfo.InvariantCulture, $"\nRound {round}.\n"));
            memory.Disk.Forget(site, [Path.GetRelativePath(site, post)]);
            Plan("edit", folder, typesetter, memory);
        }

        return 0;
    }

    private static void Plan(string name, SiteFolder folder, Typesetter typesetter, SiteMemory memory)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var (start, bytes, collections) = (Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes(), GC.CollectionCount(0));
        var stages = new StageClock(TimeProvider.System);
        var snapshot = new SnapshotMaker(folder, new BuildOptions { Today = new DateOnly(2026, 6, 1) }, typesetter, memory).Make(
            stages,
            new DiagnosticBag()
        );
        var page = snapshot?.Plan.Pages[0];
        if (page is not null)
            snapshot?.Render(page);
        stages.Mark("front page");
        var parts = string.Join(
            ", ",
            stages.Stages.Select(static stage =>
                string.Create(CultureInfo.InvariantCulture, $"{stage.Stage} {stage.Elapsed.TotalMilliseconds:0.0}")
            )
        );
        var (took, made) = (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (GC.GetTotalAllocatedBytes() - bytes) / 1048576.0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {took:0.0} ms, {(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds:0} ms of processors ({parts}), {made:0.0} MB, {GC.CollectionCount(0) - collections} collections, heap {GC.GetTotalMemory(false) >> 20} MB"));
    }
}
