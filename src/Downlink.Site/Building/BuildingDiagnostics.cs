using Downlink.Diagnostics;
using Downlink.Pages;

namespace Downlink.Building;

/// <summary>What can be wrong with a site's folder as a whole: DL0601 to DL0603.</summary>
internal static class BuildingDiagnostics
{
    public static Diagnostic NotUtf8() =>
        Error("DL0601", SiteFiles.Configuration, "isn't UTF-8") with { Help = "save it as UTF-8 in your editor" };

    public static Diagnostic UnreadableConfiguration(string reason) =>
        Error("DL0602", SiteFiles.Configuration, $"can't be read: {reason}");

    public static Diagnostic UnreadableFolder(string folder, string reason) =>
        Error("DL0603", folder, $"can't be read: {reason}");

    private static Diagnostic Error(string code, string file, string message) => new(code, Severity.Error, message, SourceSpan.Of(file));
}
