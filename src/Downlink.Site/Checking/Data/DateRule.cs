using System.Globalization;

namespace Downlink.Checking;

/// <summary>The forms of dates that feeds and sitemaps ask for.</summary>
internal static class DateRule
{
    private static readonly string[] MailForms = ["ddd, d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm zzz", "ddd, d MMM yy HH:mm:ss zzz"];
    private static readonly string[] WebForms = ["yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];
    private static readonly string[] Zones = ["GMT", "UTC", "UT", "Z"];

    /// <summary>RFC 822 with years of four digits, as RSS 2.0 has it.</summary>
    public static bool IsMail(string text)
    {
        var zone = text[(text.LastIndexOf(' ') + 1)..];
        var date = text[..^zone.Length];
        if (Zones.Contains(zone, StringComparer.Ordinal))
            return Is(date + "+00:00", MailForms);
        return zone.Length == 5 && zone[0] is '+' or '-' && Is($"{date}{zone[..3]}:{zone[3..]}", MailForms);
    }

    /// <summary>RFC 3339: a day, a time and a zone.</summary>
    public static bool IsStamp(string text) => text.Contains('T', StringComparison.Ordinal) && text.Length > 16 && IsWeb(text);

    /// <summary>W3C Datetime: a year, a month, a day, or a moment with its zone.</summary>
    public static bool IsWeb(string text) => Is(text.EndsWith('Z') ? text[..^1] + "+00:00" : text, WebForms);

    private static bool Is(string text, string[] forms) =>
        DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}
