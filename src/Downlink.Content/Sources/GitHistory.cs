using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Downlink.Diagnostics;

namespace Downlink.Sources;

/// <summary>Asks git when the files of a site came and changed: one <c>git log</c> for all of them.</summary>
internal static class GitHistory
{
    private const string Program = "git";

    private static readonly string[] AsIs = ["-c", "core.quotepath=off", "-c", "log.showSignature=false", "-c", "diff.renames=true", "--no-pager"];

    /// <summary>Nothing where there is no history to ask, or only its end, which has been reported.</summary>
    public static IReadOnlyDictionary<string, CommitTimes> Read(string site, DiagnosticBag diagnostics)
    {
        if (Run(site, "rev-parse", "--is-shallow-repository") is not { } shallow)
        {
            diagnostics.Add(SourceDiagnostics.NoHistory());
            return new Dictionary<string, CommitTimes>();
        }

        if (shallow.Trim() == "true")
        {
            diagnostics.Add(SourceDiagnostics.ShallowHistory());
            return new Dictionary<string, CommitTimes>();
        }

        // A repository without a commit has no log: no file was added yet.
        return GitLog.Read(
            Run(site, "log", "-z", "-M", "--name-status", "--no-ext-diff", "--no-textconv", "--relative", $"--format={GitLog.Mark}%aI", "--", "content") ?? "");
    }

    /// <summary>What git says, or null where it can't be run or refuses.</summary>
    private static string? Run(string site, params string[] arguments)
    {
        try
        {
            using var git = Process.Start(HowToStart(site, arguments));
            if (git is null)
                return null;

            git.StandardInput.Close();
            git.BeginErrorReadLine();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static ProcessStartInfo HowToStart(string site, string[] arguments)
    {
        var start = new ProcessStartInfo(Program, [.. AsIs, .. arguments])
        {
            WorkingDirectory = site,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        // It only reads, asks nobody, and fetches nothing.
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        return start;
    }
}
