using Downlink.Diagnostics;

namespace Downlink.Authoring;

/// <summary>Why a file isn't written among an author's own: DL0620 to DL0629.</summary>
internal static class AuthoringDiagnostics
{
    public static Diagnostic NameTaken(string file, string help) =>
        Error("DL0620", file, "this file is there already, and it stays as it is") with { Help = help };

    public static Diagnostic WrittenAlready(string file) =>
        Error("DL0621", file, "this post is hand-written already") with { Help = "edit this file" };

    public static Diagnostic FolderNotEmpty(string folder) =>
        Error("DL0622", folder, "something is in the way of a new site: this isn't an empty folder")
            with { Help = "name a folder that is empty or isn't there yet" };

    private static Diagnostic Error(string code, string file, string message) =>
        new(code, Severity.Error, message, SourceSpan.Of(file));
}
