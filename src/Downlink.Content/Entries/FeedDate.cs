using System.Globalization;

namespace Downlink.Entries;

/// <summary>Reads the moments that feeds state: RFC 3339 (Atom, JSON Feed, HTML) and RFC 822 with its zones by name (RSS).</summary>
internal static class FeedDate
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd",
        "d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm zzz", "d MMM yyyy HH:mm:ss", "d MMM yyyy",
    ];

    private static readonly (string Name, string Offset)[] Zones =
    [
        ("GMT", "+00:00"), ("UTC", "+00:00"), ("UT", "+00:00"), ("Z", "+00:00"), ("EST", "-05:00"), ("EDT", "-04:00"), ("CST", "-06:00"),
        ("CDT", "-05:00"), ("MST", "-07:00"), ("MDT", "-06:00"), ("PST", "-08:00"), ("PDT", "-07:00"),
    ];

    public static DateTimeOffset? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        var bare = WithOffset(WithoutWeekday(text.Trim()));
        return DateTimeOffset.TryParseExact(
            bare,
            Forms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces,
            out var moment
        )
            ? moment
            : null;
    }

    private static string WithoutWeekday(string text) =>
        text.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? text[(comma + 1)..].Trim() : text;

    private static string WithOffset(string text)
    {
        foreach (var (name, offset) in Zones)
        {
            if (text.EndsWith(" " + name, StringComparison.Ordinal))
                return text[..^name.Length] + offset;
        }

        return text.Length > 5 && text[^5] is '+' or '-' && text[^6] == ' ' ? $"{text[..^2]}:{text[^2..]}" : text;
    }
}
