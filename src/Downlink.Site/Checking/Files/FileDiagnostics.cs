using Downlink.Diagnostics;

namespace Downlink.Checking;

/// <summary>What can be wrong with the built site as files: DL0760 to DL0779.</summary>
internal static class FileDiagnostics
{
    public static Diagnostic Missing(string file) => Error("DL0760", file, "was built and is gone") with { Help = BuildAgain };

    public static Diagnostic Changed(string file) =>
        Error("DL0761", file, "isn't what was built: something changed it afterwards") with
        {
            Help = BuildAgain,
        };

    public static Diagnostic Extra(string file) =>
        Warning("DL0762", file, "wasn't built: it is no part of the site, and publishing leaves it out") with
        {
            Help = "put it below content/static, or remove it",
        };

    public static Diagnostic NoManifest(string folder, string reason) =>
        Error("DL0763", folder, $"no built site: {reason}") with { Help = "run `build` first" };

    public static Diagnostic SameButCase(string file, string other) =>
        Error("DL0764", file, $"differs from {other} in upper and lower case only") with
        {
            Help = "not every file system and web server tells them apart: rename one of them",
        };

    public static Diagnostic Draft(SourceSpan at, string file) =>
        new("DL0765", Severity.Error, $"a draft is published, at {file}", at)
        {
            Help = "build without --drafts, or take `draft` out of its front matter",
        };

    public static Diagnostic Future(SourceSpan at, string file) =>
        new("DL0766", Severity.Error, $"a post of a day to come is published, at {file}", at)
        {
            Help = "build without --future, or change its date",
        };

    public static Diagnostic DiffersElsewhere() =>
        Error("DL0767", "", "the page isn't the same where the site stands at another path") with
        {
            Help = "let templates ask for nothing but addresses by where the site stands",
        };

    public static Diagnostic Stale() =>
        Warning("DL0768", "site.config.yml", "the site has changed since it was built: what follows is about what was built") with
        {
            Help = BuildAgain,
        };

    public static Diagnostic Secret(string file) =>
        Error("DL0769", file, "is a file of keys or passwords, by its name, and would be there for everybody to read") with
        {
            Help = "move it out of content/, and change what it held if it was ever published",
        };

    public static Diagnostic Litter(string file) =>
        Warning("DL0775", file, "is what a tool left behind, by its name, and no part of a site") with
        {
            Help = "remove it from content/",
        };

    private const string BuildAgain = "build again";

    private static Diagnostic Error(string code, string file, string message) => new(code, Severity.Error, message, SourceSpan.Of(file));

    private static Diagnostic Warning(string code, string file, string message) =>
        new(code, Severity.Warning, message, SourceSpan.Of(file));
}
