using System.Diagnostics;
using System.Globalization;
using Downlink.Tests;

namespace Downlink.Trials.Reliability;

/// <summary>
/// Interrupts builds of a site at random moments, as Ctrl-C does, and measures how long they take to end with nothing left. By turns there is
/// nothing from an earlier build, all but the output, and both.
/// </summary>
internal static class Stops
{
    private const int Long = 200, Interrupted = 130;

    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "downlink.dll");

    public static int Run(string site, int seed, int times, string? program)
    {
        using var folder = new TemporaryFolder();
        var (output, memory) = (folder["_site"], Path.Combine(site, ".downlink"));
        var random = new Random(seed);
        var took = new List<double>();
        var (late, wrong) = (0, 0);
        var lengths = Enumerable.Range(0, 3).Select(turn => Build(turn, TimeSpan.MaxValue).At).ToList();
        for (var turn = 0; took.Count < times; turn++)
        {
            var (at, ended, code) = Build(turn, lengths[turn % 3] * random.NextDouble());
            if (code == 0)
            {
                late++;
                continue;
            }

            took.Add(ended.TotalMilliseconds);
            var strays = In(folder.FullPath, "*").Where(path => path != output).Concat(In(memory, "*.new")).ToList();
            wrong += strays.Count + (code == Interrupted ? 0 : 1);
            if (strays.Count > 0 || code != Interrupted || ended.TotalMilliseconds > Long)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"turn {turn % 3}, after {at.TotalMilliseconds:0} of {lengths[turn % 3].TotalMilliseconds:0} ms: {ended.TotalMilliseconds:0} ms, code {code} {string.Join(' ', strays)}"));
        }

        took.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: builds take {string.Join(", ", lengths.Select(length => $"{length.TotalMilliseconds:0}"))} ms; {times} interrupted: median {took[times / 2]:0} ms, 95 % {took[times * 95 / 100]:0} ms, longest {took[^1]:0} ms; {late} were done before; {wrong} files left or codes of another kind"));
        return wrong == 0 ? 0 : 1;

        (TimeSpan At, TimeSpan Took, int Code) Build(int turn, TimeSpan delay)
        {
            if (turn % 3 < 2)
                Delete(output);
            if (turn % 3 == 0)
                Delete(memory);
            var start = Stopwatch.GetTimestamp();
            using var build = Start(site, output, program);
            if (delay == TimeSpan.MaxValue || build.WaitForExit(delay))
            {
                build.WaitForExit();
                return (Stopwatch.GetElapsedTime(start), TimeSpan.Zero, build.ExitCode);
            }

            var asked = Stopwatch.GetTimestamp();
            Command.Run("kill", "-INT", build.Id.ToString(CultureInfo.InvariantCulture));
            build.WaitForExit();
            return (Stopwatch.GetElapsedTime(start, asked), Stopwatch.GetElapsedTime(asked), build.ExitCode);
        }
    }

    private static string[] In(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.GetFileSystemEntries(folder, pattern) : [];

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static Process Start(string site, string output, string? program)
    {
        string[] arguments = ["build", "--site", site, "--output", output];
        var start = program is null ? new ProcessStartInfo("dotnet", [Tool, .. arguments]) : new ProcessStartInfo(program, arguments);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        var process = Process.Start(start) ?? throw new InvalidOperationException("the tool didn't start");
        _ = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        return process;
    }
}
