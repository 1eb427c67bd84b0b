using Downlink.Diagnostics;

namespace Downlink.Building;

/// <summary>What can be wrong with a site's folder as a whole: DL0601 to DL0603.</summary>
internal static class BuildingDiagnostics
{
    public static Diagnostic NotUtf8(string file) =>
        Error("DL0601", file, "isn't UTF-8") with { Help = "save it as UTF-8 in your editor" };

    public static Diagnostic Unreadable(string file, string reason) =>
        Error("DL0602", file, $"can't be read: {reason}") with { Help = "see who owns it and who may read it" };

    public static Diagnostic NoTemplates() =>
        Error("DL0603", "templates", "the site has no theme of its own, and the one that comes with Downlink isn't there")
            with { Help = "install Downlink again, or put a theme into this folder" };

    private static Diagnostic Error(string code, string file, string message) =>
        new(code, Severity.Error, message, SourceSpan.Of(file));
}
