using Downlink.Diagnostics;

namespace Downlink.Sources;

/// <summary>Asks git when the files of a site came and changed: one <c>git log</c> for all of them.</summary>
internal static class GitHistory
{
    private static readonly string[] AsIs = ["-c", "core.quotepath=off", "-c", "log.showSignature=false", "-c", "diff.renames=true", "--no-pager"];

    /// <summary>Nothing where there is no history to ask, or only its end, which has been reported.</summary>
    public static IReadOnlyDictionary<string, CommitTimes> Read(string site, DiagnosticBag diagnostics)
    {
        if (Run(site, "rev-parse", "--is-shallow-repository") is not { IsDone: true } shallow)
        {
            diagnostics.Add(SourceDiagnostics.NoHistory());
            return new Dictionary<string, CommitTimes>();
        }

        if (shallow.Line == "true")
        {
            diagnostics.Add(SourceDiagnostics.ShallowHistory());
            return new Dictionary<string, CommitTimes>();
        }

        // A repository without a commit has no log: no file was added yet.
        string[] log =
        [
            "log", "-z", "-M", "--name-status", "--no-ext-diff", "--no-textconv", "--relative", $"--format={GitLog.Mark}%aI", "--", "content"
        ];
        return GitLog.Read(Run(site, log) is { IsDone: true } known ? known.Output : "");
    }

    private static GitResult Run(string site, params string[] arguments) => new Git(site).Run([.. AsIs, .. arguments]);
}
