using System.ComponentModel;
using System.Diagnostics;

namespace Downlink.Advising;

/// <summary>What a program answered to a short question: its exit code and its first line.</summary>
internal sealed record ProgramAnswer(int ExitCode, string Line)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>Asks a program; null where it can't be started or doesn't answer in time.</summary>
    public static ProgramAnswer? To(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("NODE_OPTIONS");
        try
        {
            using var process = Process.Start(start);
            return process is null ? null : Read(process);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static ProgramAnswer? Read(Process process)
    {
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(LongestWait))
        {
            process.Kill();
            return null;
        }

        return new ProgramAnswer(process.ExitCode, output.GetAwaiter().GetResult().Split('\n')[0].Trim());
    }
}
