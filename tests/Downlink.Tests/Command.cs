using System.Diagnostics;

namespace Downlink.Tests;

/// <summary>A program that was run to its end: its exit code and what it said.</summary>
public sealed record Command(int ExitCode, string Output, string Errors)
{
    public static Command Run(string program, params string[] arguments) => Run(new ProcessStartInfo(program, arguments));

    public static Command Run(ProcessStartInfo start)
    {
        ArgumentNullException.ThrowIfNull(start);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} didn't start");
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Command(process.ExitCode, output, errors.Result);
    }
}
