using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Downlink.Publishing;

/// <summary>
/// Runs git in a folder: with a list of arguments, never through a shell, in its own language, and without touching an index that it wasn't
/// given.
/// </summary>
internal sealed class Git(string folder)
{
    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>Runs a command to its end.</summary>
    /// <exception cref="Win32Exception">There is no git.</exception>
    public GitResult Run(params string[] arguments) => Run(new GitInput(), arguments);

    public GitResult Run(GitInput input, params string[] arguments)
    {
        using var process = Process.Start(HowToStart(input, arguments)) ?? throw new InvalidOperationException("git didn't start");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        Feed(process, input.Text);
        process.WaitForExit();
        return new GitResult(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

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
        // Git asks for a password on the terminal, which it finds by itself; where there is none it must not wait for one.
        if (Console.IsInputRedirected && !start.Environment.ContainsKey("GIT_TERMINAL_PROMPT"))
            start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        return start;
    }
}
