using System.Globalization;

namespace Downlink.Entries;

/// <summary>Reads the day of a date in front matter: as written, unless it names a zone; then the day it was in the site's.</summary>
internal static class FrontMatterDate
{
    private static readonly string[] WithZone =
        ["yyyy-M-d H:m:szzz", "yyyy-M-d H:m:s.FFFFFFFzzz", "yyyy-M-d H:mzzz"];

    public static DateOnly? Read(string text, TimeZoneInfo zone)
    {
        if (TryInstant(text, out var instant))
            return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
        return DateForms.TryRead(text, out var day) ? day : null;
    }

    /// <summary>RFC 3339 and its relatives: <c>T</c> or a space before the time, a space before the zone, the zone with or without a colon.</summary>
    private static bool TryInstant(string text, out DateTimeOffset instant)
    {
        var plain = text.Trim();
        if (plain.EndsWith('Z') || plain.EndsWith('z'))
            plain = plain[..^1] + "+00:00";
        else if (plain.EndsWith(" UTC", StringComparison.Ordinal) || plain.EndsWith(" GMT", StringComparison.Ordinal))
            plain = plain[..^4] + "+00:00";
        plain = plain.Replace('/', '-').Replace('T', ' ').Replace('t', ' ');

        var sign = plain.LastIndexOfAny(['+', '-']);
        instant = default;
        if (sign < 10 || plain.IndexOf(':', StringComparison.Ordinal) > sign)
            return false;

        var offset = plain[sign..];
        if (offset.Length == 5 && !offset.Contains(':', StringComparison.Ordinal))
            offset = $"{offset[..3]}:{offset[3..]}";
        else if (offset.Length == 3)
            offset += ":00";
        return DateTimeOffset.TryParseExact(plain[..sign].TrimEnd() + offset, WithZone, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant);
    }
}
