using System.Globalization;
using Downlink.Diagnostics;

namespace Downlink.Sources;

/// <summary>What can be wrong with the files of a site before their text is looked at.</summary>
internal static class SourceDiagnostics
{
    // An error, where a dump that says nothing is a warning: a site built without it would have lost posts.
    private const string UntilReadable = "check its permissions; the site stays as it was until it can be read";

    public static Diagnostic UnreadableFolder(string path, string why) =>
        new("DL0200", Severity.Error, $"the folder can't be read: {why}", SourceSpan.Of(path)) { Help = UntilReadable };

    public static Diagnostic UnreadableFile(string path, string why) =>
        new("DL0201", Severity.Error, $"the file can't be read: {why}", SourceSpan.Of(path)) { Help = UntilReadable };

    public static Diagnostic TooLarge(string path, long size, long limit) =>
        new(
            "DL0202",
            Severity.Warning,
            string.Create(CultureInfo.InvariantCulture, $"the file has {size} bytes, more than the {limit} allowed"),
            SourceSpan.Of(path)
        )
        {
            Help = "raise `dump.max_size` or split the file; it was left out",
        };

    public static Diagnostic Undecodable(string path) =>
        new("DL0203", Severity.Warning, "the file isn't text in UTF-8, UTF-16 or GB18030", SourceSpan.Of(path))
        {
            Help = "save it as UTF-8; it was left out",
        };

    public static Diagnostic Damaged(string path, int line, int count) =>
        new(
            "DL0204",
            Severity.Warning,
            string.Create(CultureInfo.InvariantCulture, $"{count} bytes aren't UTF-8; each is shown as U+FFFD"),
            new SourceSpan(path, line, 1, 0)
        )
        {
            Help = "the first of them is on this line",
        };

    public static Diagnostic LeavesSite(string path) =>
        new("DL0205", Severity.Warning, "the link leads out of the site and was not followed", SourceSpan.Of(path))
        {
            Help = "copy what it points to into the site",
        };

    public static Diagnostic MatchesNothing(string pattern, SourceSpan place) =>
        new("DL0207", Severity.Warning, $"no file matches `{pattern}`", place)
        {
            Help = "a pattern is a path from the site's folder, such as `seeds/**/*.txt`; upper and lower case differ",
        };

    public static Diagnostic NoHistory() =>
        new("DL0208", Severity.Warning, "dates were to come from git, which can't be asked here", SourceSpan.Of("site.config.yml"))
        {
            Help = "install git and build inside the repository; posts without a date of their own are undated until then",
        };

    public static Diagnostic ShallowHistory() =>
        new(
            "DL0209",
            Severity.Warning,
            "dates were to come from git, but this clone has only the end of the history",
            SourceSpan.Of("site.config.yml")
        )
        {
            Help = "fetch all of it: `git fetch --unshallow`, in a workflow `fetch-depth: 0`; posts without a date of their own are undated until then",
        };

    public static Diagnostic PatternLeavesSite(string pattern) =>
        new("DL0206", Severity.Warning, $"the pattern `{pattern}` of `sources` leads out of the site", SourceSpan.Of("site.config.yml"))
        {
            Help = "sources stand inside the site",
        };
}
