using Downlink.Diagnostics;

namespace Downlink.Checking;

/// <summary>
/// What can be wrong with what the site says to programs: feeds, the sitemap, robots.txt, structured data: DL0740 to DL0759.
/// </summary>
internal static class DataDiagnostics
{
    public static Diagnostic Unreadable(string format, string reason) => Error("DL0740", $"isn't {format}: {reason}");

    public static Diagnostic Lacks(string what, string field) => Error("DL0741", $"{what} lacks `{field}`");

    public static Diagnostic NotAbsolute(string what, string address) =>
        Error("DL0742", $"{what} isn't a whole address: {address}") with
        {
            Help = "readers of it don't know where it stands: it needs https:// and the host",
        };

    public static Diagnostic SameId(string id) =>
        Error("DL0743", $"two entries have the id {id}") with
        {
            Help = "readers take them for one",
        };

    public static Diagnostic BadDate(string what, string date, string form) => Error("DL0744", $"{what} isn't a date of {form}: {date}");

    public static Diagnostic LeadsNowhere(string what, string address) => Error("DL0745", $"{what} leads nowhere: {address}");

    public static Diagnostic TooMany(string what) => Error("DL0746", what);

    public static Diagnostic NotToBeFound(string address) =>
        Error("DL0747", $"{address} is in the sitemap, though the page asks not to be found") with
        {
            Help = "take it out, or take `noindex` from the page",
        };

    public static Diagnostic Twice(string address) => Error("DL0748", $"{address} stands twice");

    public static Diagnostic KeepsAllOut() =>
        new("DL0749", Severity.Warning, "`Disallow: /` keeps every search engine out", default)
        {
            Help = "take the line out when the site is to be found",
        };

    public static Diagnostic NoRule(string line) => Error("DL0750", $"no line of robots.txt (RFC 9309): {line}");

    public static Diagnostic BadStructure(string reason) => Error("DL0751", $"structured data that no search engine reads: {reason}");

    public static Diagnostic WrongValue(string what, string value, string expected) =>
        Error("DL0752", $"{what} is `{value}`, and has to be {expected}");

    public static Diagnostic NotOfSite(string address) => Error("DL0754", $"{address} is in the sitemap, and isn't of this site");

    public static Diagnostic NotInSitemap(string page, int more) => Error(
        "DL0753",
        more == 0
            ? $"the sitemap lacks {page}"
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the sitemap lacks {page} and {more:N0} more pages")
    );

    public static Diagnostic NoDomain(string text) =>
        Error("DL0755", $"CNAME isn't the name of a host: {text}") with
        {
            Help = "write the domain alone on the first line, such as `blog.example.org`",
        };

    private static Diagnostic Error(string code, string message) => new(code, Severity.Error, message, default);
}
