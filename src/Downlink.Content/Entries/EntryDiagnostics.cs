using System.Globalization;
using Downlink.Diagnostics;

namespace Downlink.Entries;

/// <summary>What can be wrong with the text of a dump.</summary>
internal static class EntryDiagnostics
{
    public static Diagnostic NoPosts(string file) =>
        new("DL0210", Severity.Warning, "no post was found in this dump", SourceSpan.Of(file))
        {
            Help = "a dump has one post a line below its banner; remove the file if it is empty",
        };

    public static Diagnostic TooLong(DumpLine line, int limit) =>
        new(
            "DL0211",
            Severity.Warning,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the line has {line.Text.Length} characters, more than the {limit} a post can have"
            ),
            Place(line)
        )
        {
            Help = "the line was left out; break it into its posts",
        };

    public static Diagnostic Binary(DumpLine line) =>
        new("DL0212", Severity.Warning, "the line is no text", Place(line))
        {
            Help = "the line was left out; capture the page again as text",
        };

    public static Diagnostic UnknownFormat(string file) =>
        new("DL0213", Severity.Warning, "a source of this kind isn't read", SourceSpan.Of(file))
        {
            Help = "save the captured text as `.txt`",
        };

    public static Diagnostic NoFeed(string file) =>
        new("DL0214", Severity.Warning, "this is no RSS, Atom or JSON Feed", SourceSpan.Of(file))
        {
            Help = "it was left out; save the feed again, or the page as `.html`",
        };

    private static SourceSpan Place(DumpLine line) => new(line.File, line.Number, 1, 0);
}
