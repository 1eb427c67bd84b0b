using System.Globalization;
using Downlink.Diagnostics;
using Downlink.Pages;

namespace Downlink.Advising;

/// <summary>What a newcomer gets wrong around a site: DL0840 to DL0859.</summary>
internal static class AdvisingDiagnostics
{
    public static Diagnostic OldSdk(string file, string wanted, string newest) =>
        new("DL0840", Severity.Error, $"the .NET SDK {wanted} is asked for, and the newest here is {newest}", SourceSpan.Of(file))
            { Help = "install the newest .NET 10 SDK" };

    public static Diagnostic NoNode(string reason) =>
        Warning("DL0841", "node", $"formulas and code will be shown as their source: {reason}",
            "install Node 20 or newer, then build Downlink again");

    public static Diagnostic OldNode(string version) =>
        Warning("DL0842", "node", $"Node {version} is too old for formulas and code", "install Node 20 or newer");

    public static Diagnostic NoGit() => Warning("DL0843", "git", "there is no `git` on the PATH", "install git: publishing needs it");

    public static Diagnostic NoRepository(string folder) =>
        Warning("DL0844", folder, "this folder is in no git repository, so nothing can be published from it",
            "`git init`, commit, and add the remote that GitHub names");

    public static Diagnostic NoRemote(string folder) =>
        Warning("DL0845", folder, "the repository has no remote called origin", "`git remote add origin https://github.com/you/repo.git`");

    public static Diagnostic TwoSources(string workflow, string branch) =>
        Warning("DL0846", workflow, $"this workflow publishes, and there is a branch {branch} too: GitHub shows one of the two",
            "choose GitHub Actions under Settings → Pages → Source, and delete the branch if nothing else needs it");

    public static Diagnostic NothingPublishes() =>
        Warning("DL0847", ".github/workflows", "neither a workflow nor a branch publishes this site",
            "`downlink init` in an empty folder shows such a workflow; `downlink publish` makes the branch");

    public static Diagnostic OtherAddress(SourceSpan at, Uri found, Uri expected, string why) =>
        new("DL0848", Severity.Warning, $"the site is built for {found.AbsoluteUri}, and {why} is shown at {expected.AbsoluteUri}", at)
            { Help = $"write `base_url: {expected.AbsoluteUri.TrimEnd('/')}`, or take the line away where a workflow publishes" };

    public static Diagnostic NoAddress(Uri? expected) =>
        Warning("DL0849", SiteFiles.Configuration, "the site's address isn't known: feeds and the sitemap will carry paths only",
            $"write `base_url: {expected?.AbsoluteUri.TrimEnd('/') ?? "https://you.github.io/repo"}`");

    public static Diagnostic NoNoJekyll(string place) =>
        Warning("DL0850", place, "there is no .nojekyll: Jekyll would leave out what begins with `_`",
            "build the site again, and publish all of what was built");

    public static Diagnostic OutputNotIgnored(string output) =>
        Warning("DL0851", output, "git doesn't ignore what builds write", $"write `{output}/` and `.downlink/` into .gitignore");

    public static Diagnostic SameButForCase(string path, string other) =>
        Warning("DL0852", path, $"`{other}` differs in case alone: Windows and macOS keep only one of the two",
            "give one of them another name");

    public static Diagnostic DayShifts(SourceSpan at, DateOnly written, DateOnly read, string zone, int others) =>
        new("DL0853", Severity.Warning, $"{Iso(written)} is {Iso(read)} in the site's zone, {zone}{More(others)}", at)
            { Help = "set `time_zone` in site.config.yml to where it was written, such as Asia/Shanghai" };

    public static Diagnostic UnknownZone(SourceSpan at, string zone) =>
        new("DL0854", Severity.Error, $"this machine knows no time zone {zone}: dates with a time are taken for UTC", at)
            { Help = "install the table of zones (tzdata), or correct the name" };

    private static string More(int others) =>
        others == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; so it is with {others} more");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Diagnostic Warning(string code, string file, string message, string help) =>
        new(code, Severity.Warning, message, SourceSpan.Of(file)) { Help = help };
}
