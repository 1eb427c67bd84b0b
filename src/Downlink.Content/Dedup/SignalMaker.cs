using Downlink.Diagnostics;
using Downlink.Entries;

namespace Downlink.Dedup;

/// <summary>Makes the copies of one post a signal: chooses the winner and gathers what any copy states.</summary>
internal static class SignalMaker
{
    /// <summary>The copies stand in capture order and are never none.</summary>
    public static Signal Make(IReadOnlyList<Reception> copies, DiagnosticBag diagnostics)
    {
        var entries = copies.Select(static copy => copy.Entry).ToList();
        return new Signal
        {
            Id = copies[0].Hash,
            Winner = Winner(copies).Entry,
            Copies = [.. copies.Select((copy, at) => ToCopy(copy, at, copies[0]))],
            Published = Published(entries, diagnostics),
            Categories = [.. entries.SelectMany(static entry => entry.Categories).Distinct(StringComparer.OrdinalIgnoreCase)],
        };
    }

    /// <summary>The longest copy on the normal form; then the one with fewer repairs; then the first seen.</summary>
    private static Reception Winner(IReadOnlyList<Reception> copies) =>
        copies.OrderByDescending(static copy => copy.Length).ThenBy(static copy => copy.Entry.Repairs).First();

    private static Copy ToCopy(Reception copy, int at, Reception first) =>
        at == 0 ? new Copy(copy.Entry, copy.Hash, CopyKind.Original, "first seen")
        : copy.Hash == first.Hash ? new Copy(copy.Entry, copy.Hash, CopyKind.Exact, $"the same normal form ({NormalForm.Version})")
        : new Copy(copy.Entry, copy.Hash, CopyKind.Near, "");

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
