using Downlink.Diagnostics;

namespace Downlink.Pages;

/// <summary>What can be wrong with where pages stand.</summary>
internal static class PageDiagnostics
{
    public static Diagnostic SamePath(string path, string first, string second, SourceSpan at) =>
        new("DL0301", Severity.Error, $"two pages stand at {path}: {first} and {second}", at)
        {
            Help = "give one of them another slug, permalink or file name",
        };

    public static Diagnostic SamePathButCase(string path, string first, string second, SourceSpan at) =>
        new("DL0302", Severity.Error, $"two pages stand at {path}, but for upper and lower case: {first} and {second}", at)
        {
            Help = "not every file system and web server tells them apart: rename one of them",
        };

    public static Diagnostic FileForFolder(string path, string file, string within, SourceSpan at) =>
        new("DL0303", Severity.Error, $"{path} would have to be a file and a folder: {file} and {within}", at)
        {
            Help = "give one of them another slug, permalink or file name",
        };

    public static Diagnostic BadPath(string path, SourceSpan at) =>
        new("DL0304", Severity.Error, $"not a path within the site: `{path}`", at)
        {
            Help = "write it from the site's root, like `/about/`, without `..`, a host or control characters",
        };

    public static Diagnostic AssetNotFound(string name, SourceSpan at) =>
        new("DL0305", Severity.Error, $"no such asset: {name}", at);

    public static Diagnostic AssetCycle(string name, SourceSpan at) =>
        new("DL0306", Severity.Error, $"style sheets refer to each other in a circle: {name}", at);

    public static Diagnostic BadName(string path) =>
        new("DL0308", Severity.Error, "a file of this name can't be published", SourceSpan.Of(path))
        {
            Help = "rename it: no backslashes, no control characters, no name longer than 255 bytes",
        };

    public static Diagnostic UnknownIntroduction(string slug, SourceSpan at) =>
        new("DL0307", Severity.Warning, $"an introduction for a category that isn't there: {slug}", at)
        {
            Help = "name the file for the category's slug, or add the category to site.config.yml",
        };

    public static Diagnostic PermalinkTaken(string path, string otherwise, SourceSpan at) =>
        new("DL0320", Severity.Warning, $"another post stands at {path}; this one got {otherwise}", at)
        {
            Help = "give one of them another `permalink`",
        };

    public static Diagnostic AliasTaken(string path, string other, SourceSpan at) =>
        new("DL0321", Severity.Warning, $"no alias can stand at {path}: {other} does", at) { Help = "remove it from `aliases`" };
}
