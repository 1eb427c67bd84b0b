using Downlink.Diagnostics;

namespace Downlink.Publishing;

/// <summary>Why a site isn't published: DL0801 to DL0829.</summary>
internal static class PublishDiagnostics
{
    public static Diagnostic NotBuilt() =>
        Error("DL0801", "there is no record of a build: what would be published?") with
        {
            Help = "run `build`, with the options the site is to have",
        };

    public static Diagnostic Stale() =>
        Error("DL0802", "the site has changed since it was built") with { Help = "build again, with the same options" };

    public static Diagnostic Drafts() =>
        Error("DL0803", "the site was built with drafts or with posts of days to come") with
        {
            Help = "build again without --drafts and --future",
        };

    public static Diagnostic Incomplete() =>
        Error("DL0804", "the site is incomplete: formulas or code were built without Node") with
        {
            Help = "install Node and run `build` again",
        };

    public static Diagnostic Faulty(int errors) =>
        Error(
            "DL0805",
            errors == 1
                ? "the check found an error, and nothing is published with one"
                : $"the check found {errors} errors, and nothing is published with them"
        ) with
        {
            Help = "`check` shows them",
        };

    public static Diagnostic TooLarge(string file, string limit) =>
        new("DL0806", Severity.Error, $"is too large for GitHub: {limit}", SourceSpan.Of(file));

    public static Diagnostic OtherBuild(string output) =>
        new("DL0807", Severity.Error, "isn't what the last build wrote", SourceSpan.Of(output)) { Help = "build again" };

    public static Diagnostic NoGit() =>
        Error("DL0810", "publishing needs git, and there is none") with { Help = "install git: https://git-scm.com" };

    public static Diagnostic NoRepository(string words) =>
        Error("DL0811", $"the site's folder is in no git repository ({words})") with
        {
            Help = "`git init`, commit the site, and add a remote",
        };

    public static Diagnostic NoRemote(string remote, string known) =>
        Error("DL0812", $"there is no remote called `{remote}`{(known.Length == 0 ? "" : $", only {known}")}") with
        {
            Help = $"`git remote add {remote} ADDRESS`, or name another with --remote",
        };

    public static Diagnostic NoIdentity() =>
        Error("DL0813", "git doesn't know who you are, and a commit has an author") with
        {
            Help = "`git config user.name \"Your Name\"` and `git config user.email you@example.com`",
        };

    public static Diagnostic Unreachable(string remote, string words) =>
        Error("DL0814", $"`{remote}` can't be reached: {words}") with
        {
            Help = "see that you are online and may read there: `git ls-remote` tells more",
        };

    public static Diagnostic Overtaken(string branch, string remote) =>
        Error("DL0815", $"somebody else pushed to `{branch}` of `{remote}` in the meantime; what they pushed is untouched") with
        {
            Help = "publish again: it will build on that",
        };

    public static Diagnostic Rejected(string branch, string remote, string words) =>
        Error("DL0816", $"`{remote}` refused the push to `{branch}`: {words}") with
        {
            Help = "see whether the branch is protected and whether you may push there",
        };

    public static Diagnostic SourceBranch(string branch) =>
        Error("DL0817", $"`{branch}` is the branch that you are on: the site would replace its sources") with
        {
            Help = "name another with --branch",
        };

    public static Diagnostic BranchOfSources(string branch, string settings) =>
        Error("DL0820", $"`{branch}` holds sources ({settings}): the site would replace them") with
        {
            Help = "name another with --branch",
        };

    public static Diagnostic BadBranch(string branch) => Error("DL0818", $"no name for a branch: `{branch}`");

    public static Diagnostic Failed(string command, string words) => Error("DL0819", $"git {command} failed: {words}");

    private static Diagnostic Error(string code, string message) => new(code, Severity.Error, message, SourceSpan.Of("site.config.yml"));
}
