using System.Globalization;
using Downlink.Building;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Pages;
using Downlink.Sources;

namespace Downlink.Advising;

/// <summary>Whether the site's time zone leaves each post on the day that its author wrote.</summary>
internal static class DateAdvice
{
    private const string Topic = "dates";

    public static Finding Of(SiteFolder site)
    {
        var zone = site.Config.TimeZone;
        var setting = site.Config.Written["time_zone"]?.Span ?? SourceSpan.Of(SiteFiles.Configuration);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            return Finding.Of(Topic, AdvisingDiagnostics.UnknownZone(setting, zone));

        var shifted = Shifted(site).ToList();
        return shifted is [var (at, written, read), ..]
            ? Finding.Of(Topic, AdvisingDiagnostics.DayShifts(at, written, read, zone, shifted.Count - 1))
            : new Finding(Topic, $"none shifts in {zone}");
    }

    private static IEnumerable<(SourceSpan At, DateOnly Written, DateOnly Read)> Shifted(SiteFolder site)
    {
        var texts = new SourceReader(site.FullPath, site.Config).Read(new DiagnosticBag())
            .ToDictionary(static source => source.Path, StringComparer.Ordinal);
        foreach (var post in SitePosts.Read(site, new DiagnosticBag()).Curated.Posts)
        {
            if (post.Winner.FrontMatter?.Date is { } read && texts.TryGetValue(post.Winner.Origin.File, out var source)
                && DateOf(source) is { } date && DayIn(date.Value) is { } written && written != read)
            {
                yield return (date.Span, written, read);
            }
        }
    }

    /// <summary>The date in a file's front matter as it is written there.</summary>
    private static YamlScalar? DateOf(SourceFile source)
    {
        var isFenced = source.Text.StartsWith("---\n", StringComparison.Ordinal);
        var end = isFenced ? source.Text.IndexOf("\n---", 3, StringComparison.Ordinal) : -1;
        var read = end < 0 ? null : YamlReader.ReadMapping(source.Path, source.Text[4..end], new DiagnosticBag(), firstLine: 2);
        var date = read?.Entries.FirstOrDefault(static entry => entry.Key.Value.Equals("date", StringComparison.OrdinalIgnoreCase));
        return date?.Value as YamlScalar;
    }

    /// <summary>The day at the beginning of <c>2024-01-02T23:30:00Z</c>, <c>2024/1/2 23:30</c>.</summary>
    private static DateOnly? DayIn(string date)
    {
        var day = date.Trim().Replace('/', '-').Split('T', ' ')[0];
        return DateOnly.TryParseExact(day, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
    }
}
