using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Downlink.Sources;

/// <summary>
/// Runs git in a folder: with a list of arguments, never through a shell, in its own language, and without touching an index that it wasn't
/// given. As it is, it stays on this machine: it asks nobody and fetches nothing.
/// </summary>
public sealed class Git(string folder)
{
    private const int Terminate = 15;

    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>Whether it may talk to remotes, and ask for a password if there is a terminal to ask on.</summary>
    public bool IsConnected { get; init; }

    /// <summary>How long a run may take; null for as long as it takes.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>Ends a run, at which git removes what it was writing, and lets no other begin.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Runs a command to its end; <see cref="GitResult.None"/> where there is no git, or no answer in time.</summary>
    public GitResult Run(params string[] arguments) => Run(new GitInput(), arguments);

    public GitResult Run(GitInput input, params string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(input);
        Cancellation.ThrowIfCancellationRequested();
        try
        {
            using var process = Process.Start(HowToStart(input, arguments));
            return process is null ? GitResult.None : Read(process, input.Text);
        }
        catch (Win32Exception)
        {
            return GitResult.None;
        }
    }

    private GitResult Read(Process process, string input)
    {
        using var stopping = Cancellation.Register(() => Stop(process));
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        Feed(process, input);
        if (!process.WaitForExit(Patience ?? Timeout.InfiniteTimeSpan))
        {
            process.Kill(entireProcessTree: true);
            return GitResult.None;
        }

        // What was done before it heard of that is done.
        if (process.ExitCode != 0)
            Cancellation.ThrowIfCancellationRequested();
        return new GitResult(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    private static void Stop(Process process)
    {
        if (OperatingSystem.IsWindows())
            process.Kill(entireProcessTree: true);
        else if (!process.HasExited)
            _ = Kill(process.Id, Terminate);
    }

    [DllImport("libc", EntryPoint = "kill", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Kill(int process, int signal);

    private static void Feed(Process process, string text)
    {
        try
        {
            process.StandardInput.Write(text);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Git ended before it had read all; its exit code and words say why.
        }
    }

    private ProcessStartInfo HowToStart(GitInput input, string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = Utf8, StandardOutputEncoding = Utf8, StandardErrorEncoding = Utf8,
        };
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment.Remove("GIT_INDEX_FILE");
        if (input.Index is { } index)
            start.Environment["GIT_INDEX_FILE"] = index;
        if (!IsConnected)
            start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        // Git asks for a password on the terminal, which it finds by itself; where there is none it must not wait for one.
        if (!IsConnected || (Console.IsInputRedirected && !start.Environment.ContainsKey("GIT_TERMINAL_PROMPT")))
            start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        return start;
    }
}
