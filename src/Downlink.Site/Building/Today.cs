using System.Globalization;

namespace Downlink.Building;

/// <summary>The day it is where the site is at home: the only thing a build takes from a clock.</summary>
public static class Today
{
    /// <param name="clock">What tells the time where nobody has fixed it.</param>
    /// <param name="zone">IANA name of the site's time zone.</param>
    /// <param name="epoch">The value of <c>SOURCE_DATE_EPOCH</c> (reproducible-builds.org): seconds since 1970, or null.</param>
    /// <returns>Null where <paramref name="epoch"/> isn't a number of seconds.</returns>
    public static DateOnly? Find(TimeProvider clock, string zone, string? epoch)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var now = clock.GetUtcNow();
        if (!string.IsNullOrEmpty(epoch))
        {
            if (
                !long.TryParse(epoch, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
                || Math.Abs(seconds) > 200_000_000_000
            )
            {
                return null;
            }

            now = DateTimeOffset.FromUnixTimeSeconds(Math.Max(seconds, -62_135_596_800));
        }

        // UTC needs no table of zones, which takes a while to read.
        var here =
            zone is "UTC" or "Etc/UTC" || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
                ? now
                : TimeZoneInfo.ConvertTime(now, found);
        return DateOnly.FromDateTime(here.DateTime);
    }
}
