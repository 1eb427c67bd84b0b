using System.Globalization;
using Downlink.Diagnostics;
using Downlink.Entries;

namespace Downlink.Dedup;

/// <summary>What can be wrong among the copies of one post.</summary>
internal static class DedupDiagnostics
{
    public static Diagnostic DatesContradict(Entry entry, DateOnly stated, DateOnly kept) =>
        new(
            "DL0220",
            Severity.Warning,
            string.Create(CultureInfo.InvariantCulture, $"this copy states {stated:yyyy-MM-dd}, most copies of its post {kept:yyyy-MM-dd}"),
            entry.Origin
        )
        {
            Help = string.Create(
                CultureInfo.InvariantCulture,
                $"{kept:yyyy-MM-dd} was kept; `date` in content/overrides.yml decides otherwise"
            ),
        };

    public static Diagnostic FitsSeveral(Entry entry, IEnumerable<Entry> posts) =>
        new(
            "DL0221",
            Severity.Warning,
            $"this text is a copy of several posts: {string.Join(", ", posts.Select(Place).Order(StringComparer.Ordinal))}",
            entry.Origin
        )
        {
            Help = "it stays a post of its own; `merge` in content/overrides.yml decides otherwise",
        };

    public static Diagnostic AdoptsNothing(Entry entry, string id) =>
        new("DL0222", Severity.Warning, $"`adopts` names `{id}`, and no dump has a post of this id", entry.Origin)
            { Help = "it stands as a post of its own; `downlink posts` shows the ids there are" };

    public static Diagnostic AdoptedTwice(Entry entry, string id, Entry other) =>
        new("DL0223", Severity.Warning, $"`adopts` names `{id}`, whose place {other.Origin.File} takes already", entry.Origin)
            { Help = "it stands as a post of its own; keep one of the two files" };

    private static string Place(Entry entry) => string.Create(CultureInfo.InvariantCulture, $"{entry.Origin.File}:{entry.Origin.Line}");
}
