using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Downlink.Trials.Reliability;

/// <summary>A command of the tool that is interrupted as Ctrl-C does, and what of a site is taken away before it.</summary>
/// <param name="Name">How the figures call it.</param>
/// <param name="Arguments">The command.</param>
/// <param name="Removed">Folders and files of the site.</param>
internal sealed record InterruptedCommand(string Name, string[] Arguments, params string[] Removed)
{
    private const int Interrupt = 2;

    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "downlink.dll");

    /// <summary>
    /// All that somebody waits for. A build begins with nothing, with what builds keep but no output, or with all there; it comes first, as
    /// the others need a built site.
    /// </summary>
    public static readonly InterruptedCommand[] All =
    [
        new("build from nothing", ["build", "--timings"], "_site", ".downlink"),
        new("build without an output", ["build", "--timings"], "_site"),
        new("build of what is built", ["build", "--timings"]),
        new("check", ["check"]),
        new("posts", ["posts", "--json"]),
        new("serve", ["serve", "--port", "0"]),
        new("publish", ["publish"], ".remote"),
        new("new", ["new", "post", "A title"], "content/posts/a-title.md"),
    ];

    public bool IsBuild => Arguments[0] == "build";

    /// <summary>Whether it goes on until somebody stops it.</summary>
    public bool IsEndless => Arguments[0] == "serve";

    /// <summary>Runs it to its end, or until there is something to be seen: how long that took, and what it said.</summary>
    public (TimeSpan Took, string Said) Measure(string site, string? program)
    {
        Prepare(site);
        var start = Stopwatch.GetTimestamp();
        using var process = Start(site, program);
        _ = process.StandardError.ReadToEndAsync();
        var said = IsEndless ? process.StandardOutput.ReadLine() ?? "" : process.StandardOutput.ReadToEnd();
        if (IsEndless)
            _ = Kill(process.Id, Interrupt);
        process.WaitForExit();
        return (Stopwatch.GetElapsedTime(start), said);
    }

    /// <summary>Interrupts it after a time; null where it was done before. 130 is the code of what was interrupted.</summary>
    public (TimeSpan Took, int Code)? Stop(string site, TimeSpan after, string? program)
    {
        Prepare(site);
        using var process = Start(site, program);
        _ = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        if (process.WaitForExit(after))
            return null;

        var asked = Stopwatch.GetTimestamp();
        _ = Kill(process.Id, Interrupt);
        process.WaitForExit();
        var took = Stopwatch.GetElapsedTime(asked);
        // It may have come to its end in that moment; a preview ends well.
        return process.ExitCode == 0 && !IsEndless ? null : (took, process.ExitCode);
    }

    private void Prepare(string site)
    {
        foreach (var path in Removed.Select(path => Path.Combine(site, path)))
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            File.Delete(path);
        }

        if (Arguments[0] == "publish")
            Tests.Command.Run("git", "init", "--quiet", "--bare", Path.Combine(site, ".remote"));
    }

    private Process Start(string site, string? program)
    {
        string[] arguments = [.. Arguments, "--site", site];
        var start = program is null ? new ProcessStartInfo("dotnet", [Tool, .. arguments]) : new ProcessStartInfo(program, arguments);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        return Process.Start(start) ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{Name} didn't start"));
    }

    [DllImport("libc", EntryPoint = "kill", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Kill(int process, int signal);
}
