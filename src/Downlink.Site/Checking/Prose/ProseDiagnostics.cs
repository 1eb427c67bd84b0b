using Downlink.Diagnostics;

namespace Downlink.Checking;

/// <summary>What goes wrong in Markdown, most of it where that is written in Chinese or Japanese: DL0780 to DL0799.</summary>
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

    public static Diagnostic NoReference(string text) =>
        Warning("DL0785", $"this link leads nowhere, since what it refers to isn't defined: {text}") with
        {
            Help = $"write `{text[text.LastIndexOf('[')..]}: https://…` on a line of its own, or the address in round brackets",
        };

    public static Diagnostic NoFootnote(string text) =>
        Warning("DL0786", $"no footnote of this name: {text}") with { Help = $"write `{text}: …` on a line of its own" };

    public static Diagnostic OpenFence(string mark) =>
        Warning("DL0787", "a block of code begins here and never ends: all that follows is code") with
        {
            Help = $"close it with `{mark}` on a line of its own",
        };

    public static Diagnostic OpenFormula() =>
        Warning("DL0788", "a formula begins here and never ends") with
        {
            Help = "close it with `$$` before the next empty line; two dollars that are meant are written `\\$\\$`",
        };

    public static Diagnostic RowsOfText(string dashes) =>
        Warning("DL0789", "these rows are text: a table has a row of dashes below its first") with
        {
            Help = $"write `{dashes}` below the first row",
        };

    public static Diagnostic LostCharacter() =>
        Warning("DL0790", "a character was lost here, in a conversion between encodings") with
        {
            Help = "write what stood there in place of U+FFFD",
        };

    public static Diagnostic SpacedLink(string fix) =>
        Warning("DL0791", "a link with a space between its brackets is text") with
        {
            Help = $"write `{fix}`",
        };

    public static Diagnostic OpenCode(string text) =>
        Warning("DL0792", $"a backtick stands in the text: this code has no other end: {text}") with
        {
            Help = "close it with as many backticks as it begins with",
        };

    private static Diagnostic Warning(string code, string message) => new(code, Severity.Warning, message, default);
}
