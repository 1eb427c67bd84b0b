using System.Diagnostics;
using System.Globalization;
using Downlink.Trials.Reliability;

namespace Downlink.Trials.Loads;

/// <summary>
/// As much as <c>wrk</c> can ask of a served site that is edited every second: no answer of 500 or more, none that doesn't come, and afterwards
/// the server holds no more than before.
/// </summary>
internal static class Wrk
{
    private const long MostGrowth = 100 << 20;

    /// <summary>Asks for every page in turn; threads of wrk share nothing, so each counts for itself.</summary>
    private const string Script =
        """
        local threads = {}
        function setup(thread) table.insert(threads, thread) end
        function init(args) at, failures = 0, 0 end
        function request() at = at % #paths + 1; return wrk.format("GET", paths[at]) end
        function response(status) if status >= 500 then failures = failures + 1 end end
        function done(summary, latency)
          local failures, errors = 0, summary.errors
          for _, thread in ipairs(threads) do failures = failures + thread:get("failures") end
          io.write(string.format("requests %d\nfailures %d\nunanswered %d\n", summary.requests, failures,
            errors.connect + errors.read + errors.write + errors.timeout))
          io.write(string.format("median %d\nmost %d\n", latency:percentile(50) / 1000, latency:percentile(99) / 1000))
        end
        """;

    public static async Task<int> RunAsync(int seed, TimeSpan time, int clients)
    {
        using var site = new TriedSite(seed, posts: 40);
        site.BuildHere();
        using var served = await ServedSite.StartAsync(site.Folder.FullPath);
        var paths = site.Folder.Files("_site").Keys.Select(static path => string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        site.Folder.Write("../wrk.lua", $"paths = {{ {string.Join(", ", paths.Select(static path => $"'/{path}'"))} }}\n{Script}");
        var script = site.Folder["../wrk.lua"];
        // Once without anybody counting: what is made at the first request isn't a leak.
        await AskAsync(served, script, TimeSpan.FromSeconds(5), clients);
        await Task.Delay(TimeSpan.FromSeconds(5));
        var before = (Memory: served.Memory >> 20, served.Handles, served.Threads);

        var (asking, edits, start) = (AskAsync(served, script, time, clients), 0, Stopwatch.GetTimestamp());
        for (; Stopwatch.GetElapsedTime(start) < time; edits++)
        {
            site.Edit(1);
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        var figures = await asking;
        await Task.Delay(TimeSpan.FromSeconds(10));
        var after = (Memory: served.Memory >> 20, served.Handles, served.Threads);
        File.Delete(script);
        Console.WriteLine(Invariant($"seed {seed}: {clients} connections for {time.TotalSeconds:0} s, {edits} edits, {figures["requests"]} requests ({figures["requests"] / time.TotalSeconds:0} a second), {figures["failures"]} of 500 or more, {figures["unanswered"]} without an answer; median {figures["median"]} ms, 99 % {figures["most"]} ms"));
        Console.WriteLine(Invariant($"memory {before.Memory} to {after.Memory} MB, handles {before.Handles} to {after.Handles}, threads {before.Threads} to {after.Threads}"));
        return figures["failures"] == 0 && figures["unanswered"] == 0 && after.Memory - before.Memory < MostGrowth >> 20 && after.Handles < before.Handles + 20 ? 0 : 1;
    }

    private static async Task<Dictionary<string, long>> AskAsync(ServedSite served, string script, TimeSpan time, int clients)
    {
        string[] arguments =
        [
            "--threads", "2", "--connections", Invariant($"{clients}"), "--duration", Invariant($"{time.TotalSeconds:0}s"),
            "--timeout", "30s", "--script", script, served.Address.ToString(),
        ];
        using var wrk = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("wrk didn't start");
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        return said.Split('\n').Select(static line => line.Split(' ')).Where(static words => words is [_, _])
            .ToDictionary(static words => words[0], static words => long.Parse(words[1], CultureInfo.InvariantCulture));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
