using System.Globalization;

namespace Downlink.Entries;

/// <summary>Reads the day of a date in front matter: as written, unless it names a zone; then the day it was in the site's.</summary>
internal static class FrontMatterDate
{
    public static DateOnly? Read(string text, TimeZoneInfo zone)
    {
        var plain = text.Trim().Replace('：', ':');
        if (Epoch(plain) is { } moment)
            return Day(moment, zone);
        if (Zone(plain) is not var (local, offset) || Clock(local) is not { } time)
            return DateForms.TryRead(plain, out var written) ? written : null;

        return DateForms.TryRead(local, out var day) && day is { } known
            ? Day(new DateTimeOffset(known.ToDateTime(time), offset), zone)
            : null;
    }

    private static DateOnly Day(DateTimeOffset moment, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>Seconds or milliseconds since 1970, as editors of Hexo write them: ten or thirteen digits.</summary>
    private static DateTimeOffset? Epoch(string text) =>
        text.Length is 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? DateTimeOffset.FromUnixTimeMilliseconds(text.Length == 13 ? number : number * 1000)
            : null;

    /// <summary>
    /// Parts a date with a time from its zone: <c>Z</c>, <c>UTC</c>, <c>GMT</c>, <c>+08:00</c>, <c>+0800</c>, <c>+08</c>, <c>GMT+0800
    /// (…)</c>. Null where no zone stands behind the time.
    /// </summary>
    private static (string Local, TimeSpan Offset)? Zone(string text)
    {
        var name = text.IndexOf(" (", StringComparison.Ordinal);
        var plain = name > 0 && text.EndsWith(')') ? text[..name] : text;
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return null;
        if (plain[^1] is 'Z' or 'z')
            return (plain[..^1], TimeSpan.Zero);

        var sign = plain.LastIndexOfAny(['+', '-']);
        if (sign > colon && Offset(plain.AsSpan(sign + 1)) is { } offset)
            return (WithoutName(plain[..sign]), plain[sign] == '-' ? -offset : offset);
        var bare = WithoutName(plain);
        return bare.Length < plain.TrimEnd().Length ? (bare, TimeSpan.Zero) : null;
    }

    private static string WithoutName(string text)
    {
        var plain = text.TrimEnd();
        return plain.EndsWith("UTC", StringComparison.Ordinal) || plain.EndsWith("GMT", StringComparison.Ordinal)
            ? plain[..^3].TrimEnd()
            : plain;
    }

    /// <summary>No place on Earth is more than fourteen hours away from UTC.</summary>
    private static TimeSpan? Offset(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[4];
        digits.Fill('0');
        var length = 0;
        foreach (var character in text)
        {
            if (character == ':')
                continue;
            if (!char.IsAsciiDigit(character) || length == digits.Length)
                return null;
            digits[length++] = character;
        }

        var (hours, minutes) = (
            int.Parse(digits[..2], NumberStyles.None, CultureInfo.InvariantCulture),
            int.Parse(digits[2..], NumberStyles.None, CultureInfo.InvariantCulture)
        );
        return length is 2 or 4 && hours <= 14 && minutes < 60 && hours * 60 + minutes <= 14 * 60 ? new TimeSpan(hours, minutes, 0) : null;
    }

    private static TimeOnly? Clock(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var start = colon;
        while (start > 0 && colon - start < 2 && char.IsAsciiDigit(text[start - 1]))
            start--;
        if (
            !int.TryParse(text.AsSpan(start..colon), NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || colon + 3 > text.Length
            || !int.TryParse(text.AsSpan(colon + 1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
        )
        {
            return null;
        }

        var isLate = hour < 12 && (text.Contains("PM", StringComparison.OrdinalIgnoreCase) || text.AsSpan().IndexOfAny('下', '晚') >= 0);
        return hour < 24 && minute < 60 ? new TimeOnly(hour + (isLate ? 12 : 0), minute) : null;
    }
}
