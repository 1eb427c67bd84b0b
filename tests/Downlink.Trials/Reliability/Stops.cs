using System.Diagnostics;
using System.Globalization;
using Downlink.Tests;

namespace Downlink.Trials.Reliability;

/// <summary>Interrupts builds of a site at random moments, as Ctrl-C does, and measures how long they take to end with nothing left.</summary>
internal static class Stops
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "downlink.dll");

    public static int Run(string site, int seed, int times, string? program)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        var took = new List<double>();
        var (late, left) = (0, 0);
        var length = TimeSpan.Zero;
        while (took.Count < times)
        {
            var output = folder["_site"];
            var isFirst = length == TimeSpan.Zero;
            var start = Stopwatch.GetTimestamp();
            using var build = Start(site, output, program);
            if (!isFirst)
                Thread.Sleep(length * random.NextDouble());
            var asked = Stopwatch.GetTimestamp();
            if (!isFirst && !build.HasExited)
                Command.Run("kill", "-INT", build.Id.ToString(CultureInfo.InvariantCulture));
            build.WaitForExit();
            if (isFirst)
                length = Stopwatch.GetElapsedTime(start);
            else if (build.ExitCode == 0)
                late++;
            else
                took.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            var strays = Directory.GetFileSystemEntries(folder.FullPath).Where(path => path != output).ToList();
            left += strays.Count;
            strays.ForEach(Console.WriteLine);
            if (Directory.Exists(output))
                Directory.Delete(output, recursive: true);
        }

        took.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: a build takes {length.TotalMilliseconds:0} ms; {times} interrupted: median {took[times / 2]:0} ms, 95 % {took[times * 95 / 100]:0} ms, longest {took[^1]:0} ms; {late} were done before; {left} files left"));
        return left == 0 ? 0 : 1;
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
