using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Downlink.Tests;
using Downlink.Tests.Building;

namespace Downlink.Trials;

/// <summary>
/// Edits a site at random while it is served, as fast as the time allows; afterwards it has to be what a clean build makes of it.
/// </summary>
internal static partial class Storm
{
    private const long MostGrowth = 50 << 20;

    public static async Task<int> RunAsync(int seed, int edits, TimeSpan time)
    {
        using var site = new TemporaryFolder();
        Prepare(site);
        using var served = await ServedSite.StartAsync(site.FullPath);
        var before = 0L;
        var reader = new Visitor(served, seed);
        using var stop = new CancellationTokenSource();
        var reading = reader.RunAsync(stop.Token);

        var (edit, pause) = (new SiteEdits(site, seed), time / edits);
        var start = Stopwatch.GetTimestamp();
        for (var done = 0; done < edits; done++)
        {
            edit.Next();
            // By then all that a server does has been done once.
            if (done == edits / 10)
                before = served.Memory;
            var ahead = (pause * done) - Stopwatch.GetElapsedTime(start);
            if (ahead > TimeSpan.Zero)
                await Task.Delay(ahead);
        }

        edit.Mend();
        await stop.CancelAsync();
        await reading;
        await Task.Delay(TimeSpan.FromSeconds(3));
        var (differing, pages) = await CompareAsync(served, site.FullPath);
        var growth = served.Memory - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {edits} edits in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s, {reader.Requests} requests, {reader.Failures} failed, {reader.Overlays} told of errors"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages} files compared, {differing} differ; memory {before >> 20} MB after the first tenth, {growth >> 20} MB more at the end"));
        return differing == 0 && reader.Failures == 0 && growth < MostGrowth ? 0 : 1;
    }

    private static void Prepare(TemporaryFolder site)
    {
        site.CopyFrom(Path.Combine(Repository.Folder("tests/sites"), "_theme"), "templates");
        var edits = new SiteEdits(site, 0);
        for (var edit = 0; edit < 60; edit++)
            edits.Next();
        edits.Mend();
    }

    private static async Task<(int Differing, int Pages)> CompareAsync(ServedSite served, string site)
    {
        using var output = new TemporaryFolder();
        await served.BuildAsync(site, output["out"]);
        var differing = 0;
        var files = output.Files("out");
        files.Remove("site.manifest.json");
        foreach (var (path, text) in files)
        {
            var shown = Script().Replace(await served.GetAsync(string.Join('/', path.Split('/').Select(Uri.EscapeDataString))), "");
            if (shown == text)
                continue;
            differing++;
            Console.WriteLine($"differs: {path}");
        }

        return (differing, files.Count);
    }

    [GeneratedRegex("<script type=\"module\" src=\"/__downlink/live.js\"[^>]*></script>")]
    private static partial Regex Script();
}
