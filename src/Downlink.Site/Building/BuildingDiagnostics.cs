using Downlink.Diagnostics;

namespace Downlink.Building;

/// <summary>What can be wrong with a site's folder as a whole: DL0601 to DL0606.</summary>
internal static class BuildingDiagnostics
{
    public static Diagnostic NotUtf8(string file) =>
        Error("DL0601", file, "isn't UTF-8") with { Help = "save it as UTF-8 in your editor" };

    public static Diagnostic Unreadable(string file, string reason) =>
        Error("DL0602", file, $"can't be read: {reason}") with { Help = "see who owns it and who may read it" };

    public static Diagnostic NoTemplates() =>
        Error("DL0603", "templates", "the site has no theme of its own, and the one that comes with Downlink isn't there")
            with { Help = "install Downlink again, or put a theme into this folder" };

    public static Diagnostic NotAsFromNothing(SourceSpan at, string difference, string cause) =>
        new("DL0604", Severity.Error, $"a build from nothing comes to something else: {difference}", at)
        {
            Note = cause,
            Help = "delete the folder .downlink and the output, and build again; please report it",
        };

    public static Diagnostic NotSaidFromNothing(Diagnostic told, bool isOnlyNow) =>
        new("DL0605", Severity.Error, $"a build from nothing {(isOnlyNow ? "doesn't say" : "says also")}: {told.Code} {told.Message}", told.Span)
        {
            Help = "delete the folder .downlink and build again; please report it",
        };

    public static Diagnostic ChangedMeanwhile(string file) =>
        Error("DL0606", file, "changed while the site was built") with { Help = "build again" };

    private static Diagnostic Error(string code, string file, string message) =>
        new(code, Severity.Error, message, SourceSpan.Of(file));
}
