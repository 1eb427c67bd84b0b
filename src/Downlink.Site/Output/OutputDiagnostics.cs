using Downlink.Diagnostics;

namespace Downlink.Output;

/// <summary>What can go wrong in writing the site: DL0501 to DL0509.</summary>
internal static class OutputDiagnostics
{
    public static Diagnostic RefusedPath(SourceSpan at, string path, string reason) =>
        new("DL0501", Severity.Error, $"`{path}` can't be written: {reason}", at) { Help = "give it another slug, permalink or name" };

    public static Diagnostic SamePath(string file) =>
        Error("DL0502", file, "two pages stand on this path") with { Help = "give one of them another slug or permalink" };

    public static Diagnostic DiffersInCase(string file, string other) =>
        Error("DL0502", file, $"differs only in case from `{other}`, which not every system can keep apart")
            with { Help = "give one of them another slug or permalink" };

    public static Diagnostic FileAndFolder(string file) =>
        Error("DL0502", file, "is a file and a folder at once") with { Help = "give one of the two pages another slug or permalink" };

    public static Diagnostic InTheWay(string file, string of) =>
        Error(
            "DL0503",
            file,
            of == file ? "a file or folder that no build wrote stands in the way" : $"stands in the way of {of}, and no build wrote it"
        ) with
        {
            Help = "move it away, or build into another folder with --output",
        };

    public static Diagnostic DamagedManifest(string file, string reason) =>
        Error("DL0504", file, $"the list of what earlier builds wrote can't be read: {reason}")
            with { Help = "delete the output folder and build again" };

    public static Diagnostic CannotWrite(string file, string reason, string? help) =>
        Error("DL0505", file, $"can't be written: {reason}") with { Help = help };

    public static Diagnostic Held(string file, string holder) =>
        Error("DL0506", file, $"another build is writing here: {holder}")
            with { Help = "wait for it to end, or build into another folder with --output" };

    public static Diagnostic NotAFolder(string file) =>
        Error("DL0507", file, "the output is a file, not a folder")
            with { Help = "name another folder with --output or as `output` in site.config.yml" };

    public static Diagnostic HalfWritten(string file, string reason) =>
        Error("DL0508", file, $"an interrupted write could be neither finished nor undone: {reason}")
            with { Help = "mend the cause; the next build tries again" };

    public static Diagnostic HoldsTheSite(string file, string what) =>
        Error("DL0509", file, $"the output can't be {what}")
            with { Help = "name another folder with --output or as `output` in site.config.yml" };

    private static Diagnostic Error(string code, string file, string message) =>
        new(code, Severity.Error, message, SourceSpan.Of(file));
}
