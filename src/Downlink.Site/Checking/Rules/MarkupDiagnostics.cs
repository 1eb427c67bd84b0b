using Downlink.Diagnostics;

namespace Downlink.Checking;

/// <summary>What can be wrong with a page's HTML, for parsers and for people: DL0720 to DL0739.</summary>
internal static class MarkupDiagnostics
{
    public static Diagnostic SameId(string id) =>
        Error("DL0720", $"the id `{id}` stands twice on a page") with
        {
            Help = "an id is for one element: a link to it finds the first alone",
        };

    public static Diagnostic NoAlt(string source) =>
        Error("DL0721", source.Length == 0 ? "a picture without `alt`" : $"a picture without a text in its place: {source}") with
        {
            Help = "say what it shows; what only decorates gets `alt=\"\"` in HTML",
        };

    public static Diagnostic NoTitle() => Error("DL0722", "the page has no title") with { Help = "fill `<title>` in `<head>`" };

    public static Diagnostic NoLanguage() =>
        Error("DL0723", "the page doesn't say its language") with { Help = "write `<html lang=\"{{ site.language }}\">`" };

    public static Diagnostic HeadingJump(int from, int to, string text) =>
        new("DL0724", Severity.Warning, $"a heading of level {to} follows one of level {from}: {text}", default)
        {
            Help = "go down one level at a time",
        };

    public static Diagnostic EmptyHeading(string name) => Error("DL0725", $"`<{name}>` has no text");

    public static Diagnostic NamelessLink(string address) =>
        Error("DL0726", $"a link without a text: {address}") with { Help = "write a text, or name it with `aria-label`" };

    public static Diagnostic Nameless(string element) =>
        Error("DL0727", $"`<{element}>` has no name that a screen reader could say") with
        {
            Help = "write a text, a `<label>`, or `aria-label`",
        };

    public static Diagnostic NoSuchId(string attribute, string id) =>
        Error("DL0728", $"`{attribute}` names the id `{id}`, which isn't on the page");

    public static Diagnostic Repaired(string message) =>
        Error("DL0729", $"{message}; browsers repair that, each page as they see fit");

    public static Diagnostic TableWithoutHeader() =>
        new("DL0730", Severity.Warning, "a table without a header: who hears it doesn't know what a cell is about", default)
        {
            Help = "make the first cells `<th>`; a table that only lays things out gets `role=\"presentation\"`",
        };

    private static Diagnostic Error(string code, string message) => new(code, Severity.Error, message, default);
}
