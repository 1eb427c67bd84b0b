using System.Globalization;
using Downlink.Diagnostics;
using Downlink.Entries;

namespace Downlink.Dedup;

/// <summary>What can be wrong among the copies of one post.</summary>
internal static class DedupDiagnostics
{
    public static Diagnostic DatesContradict(Entry entry, DateOnly stated, DateOnly kept) =>
        new("DL0220", Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"this copy states {stated:yyyy-MM-dd}, most copies of its post {kept:yyyy-MM-dd}"), entry.Origin)
        {
            Help = string.Create(CultureInfo.InvariantCulture, $"{kept:yyyy-MM-dd} was kept; `date` in content/overrides.yml decides otherwise"),
        };
}
