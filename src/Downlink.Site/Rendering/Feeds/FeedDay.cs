using System.Globalization;

namespace Downlink.Rendering;

/// <summary>A day in the two forms that feeds ask for. They want a time too: it is the day's beginning, in UTC.</summary>
internal static class FeedDay
{
    /// <summary>RFC 3339: <c>2026-01-11T00:00:00Z</c>.</summary>
    public static string Rfc3339(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    /// <summary>RFC 822 with the year in full, as RSS has it: <c>Sun, 11 Jan 2026 00:00:00 GMT</c>.</summary>
    public static string Rfc822(DateOnly day) => day.ToString("ddd, dd MMM yyyy", CultureInfo.InvariantCulture) + " 00:00:00 GMT";
}
