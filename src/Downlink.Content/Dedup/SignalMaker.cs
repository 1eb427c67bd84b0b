using Downlink.Diagnostics;
using Downlink.Entries;

namespace Downlink.Dedup;

/// <summary>Makes the copies of one post a signal: chooses the winner and gathers what any copy states.</summary>
internal static class SignalMaker
{
    /// <summary>The signal of what has no copies.</summary>
    public static (int FirstSeen, Signal Signal) Alone(Reception reception) => (reception.Seen, new Signal
    {
        Id = reception.Hash,
        Winner = reception.Entry,
        Copies = [new Copy(reception.Entry, reception.Hash, CopyKind.Original, "a post of its own")],
        Published = reception.Entry.Published,
        Categories = reception.Entry.Categories,
    });

    public static (int FirstSeen, Signal Signal) Make(Cluster cluster, DiagnosticBag diagnostics)
    {
        var copies = cluster.Members
            .SelectMany(static member => member.Form.Receptions.Select(reception => (Reception: reception, member.Evidence)))
            .OrderBy(static copy => copy.Reception.Seen)
            .ToList();
        var first = copies[0].Reception;
        var entries = copies.Select(static copy => copy.Reception.Entry).ToList();
        return (first.Seen, new Signal
        {
            Id = first.Hash,
            Winner = Winner(copies.Select(static copy => copy.Reception)).Entry,
            Copies = [.. copies.Select(copy => ToCopy(copy.Reception, copy.Evidence, first))],
            Published = Published(entries, diagnostics),
            Categories = [.. entries.SelectMany(static entry => entry.Categories).Distinct(StringComparer.OrdinalIgnoreCase)],
        });
    }

    /// <summary>The longest copy on the normal form; of equals one that says it is cut; then the one with fewer repairs; then the first seen.</summary>
    private static Reception Winner(IEnumerable<Reception> copies) =>
        copies.OrderByDescending(static copy => copy.Length).ThenByDescending(static copy => copy.Entry.IsTruncated).ThenBy(static copy => copy.Entry.Repairs).First();

    private static Copy ToCopy(Reception copy, string evidence, Reception first) =>
        copy == first ? new Copy(copy.Entry, copy.Hash, CopyKind.Original, "first seen")
        : copy.Hash == first.Hash ? new Copy(copy.Entry, copy.Hash, CopyKind.Exact, $"the same normal form ({NormalForm.Version})")
        : new Copy(copy.Entry, copy.Hash, CopyKind.Near, evidence);

    /// <summary>The day most copies state, of equally many the one seen first; copies that state another are reported.</summary>
    private static DateOnly? Published(List<Entry> entries, DiagnosticBag diagnostics)
    {
        var days = entries.Where(static entry => entry.Published is not null).GroupBy(static entry => entry.Published).ToList();
        if (days.MaxBy(static day => day.Count())?.Key is not { } kept)
            return null;

        foreach (var entry in entries)
        {
            if (entry.Published is { } stated && stated != kept)
                diagnostics.Add(DedupDiagnostics.DatesContradict(entry, stated, kept));
        }

        return kept;
    }
}
