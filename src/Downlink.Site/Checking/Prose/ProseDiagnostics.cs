using Downlink.Diagnostics;

namespace Downlink.Checking;

/// <summary>What goes wrong in Markdown that is written in Chinese or Japanese: DL0780 to DL0789.</summary>
internal static class ProseDiagnostics
{
    public static Diagnostic TightHeading(string fix) =>
        Warning("DL0780", "a heading without a space after its `#` is a paragraph") with
        {
            Help = $"write `{fix}`",
        };

    public static Diagnostic OpenEmphasis(string mark, string text) =>
        Warning("DL0781", $"`{mark}` stands in the text: this emphasis has no other end: {text}") with
        {
            Help = $"close it with `{mark}`, without a space within",
        };

    public static Diagnostic SwallowedPunctuation(string address, string fix) =>
        Warning("DL0782", $"the link took the punctuation after it along: {address}") with
        {
            Help = $"write `<{fix}>`, and the punctuation after it",
        };

    public static Diagnostic Unbalanced(char mark, char partner) =>
        Warning("DL0783", $"`{mark}` stands here without its `{partner}`") with { Help = $"add `{partner}`, or take it out" };

    public static Diagnostic WideLink(string fix) =>
        Warning("DL0784", "a link with full-width signs is text") with { Help = $"write `{fix}`" };

    private static Diagnostic Warning(string code, string message) => new(code, Severity.Warning, message, default);
}
