using System.Globalization;
using Downlink.Diagnostics;

namespace Downlink.Building;

/// <summary>Why a file isn't taken among the dumps: DL0610 to DL0616.</summary>
internal static class IntakeDiagnostics
{
    public static Diagnostic NoFile(string file) =>
        Error("DL0610", file, "there is no such file") with { Help = "a relative path counts from the folder you are in" };

    public static Diagnostic IsFolder(string file) =>
        Error("DL0611", file, "this is a folder") with { Help = "name the files in it, one by one or with `*`" };

    public static Diagnostic Unreadable(string file, string reason) =>
        Error("DL0612", file, $"can't be read: {reason}") with { Help = "check its permissions" };

    public static Diagnostic TooLarge(string file, long limit) =>
        Error("DL0613", file, string.Create(CultureInfo.InvariantCulture, $"the file has more than the {limit} bytes that a dump may have"))
            with { Help = "split it, or raise `dump.max_size` in site.config.yml" };

    public static Diagnostic AlreadyThere(string file, string of) =>
        Error("DL0614", file, $"the same bytes are there already: {of}") with { Help = "nothing is to be done: a capture counts once" };

    public static Diagnostic NumbersUsedUp(string file, string folder) =>
        Error("DL0615", file, $"the next number would sort before another in {folder}/, and the order of names is the order of capture")
            with { Help = $"give all numbers in {folder}/ the same width, with room for the next, then record the new names with `downlink ledger --write`" };

    public static Diagnostic NotCovered(string path) =>
        new("DL0616", Severity.Warning, "no pattern of `sources` fits this file, so nothing reads it", SourceSpan.Of(path))
            { Help = $"add `{path[..path.LastIndexOf('/')]}/**/*{Path.GetExtension(path)}` to `sources` in site.config.yml" };

    private static Diagnostic Error(string code, string file, string message) => new(code, Severity.Error, message, SourceSpan.Of(file));
}
