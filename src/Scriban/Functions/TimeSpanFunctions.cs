using System.Globalization;

namespace Scriban.Functions;

/// <summary>The functions of the group <c>timespan</c>.</summary>
internal static class TimeSpanFunctions
{
    public static TimeSpan FromDays(double days) => TimeSpan.FromDays(days);

    public static TimeSpan FromHours(double hours) => TimeSpan.FromHours(hours);

    public static TimeSpan FromMinutes(double minutes) => TimeSpan.FromMinutes(minutes);

    public static TimeSpan FromSeconds(double seconds) => TimeSpan.FromSeconds(seconds);

    public static TimeSpan FromMilliseconds(double millis) => TimeSpan.FromMilliseconds(millis);

    public static TimeSpan? Parse(CultureInfo culture, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : TimeSpan.Parse(text, culture);
}
