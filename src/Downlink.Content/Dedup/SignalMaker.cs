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
            Winner = cluster.Winner.Entry,
            Copies = [.. copies.Select(copy => ToCopy(copy.Reception, copy.Evidence, first))],
            Published = Published(entries, diagnostics),
            Categories = [.. entries.SelectMany(static entry => entry.Categories).Distinct(StringComparer.OrdinalIgnoreCase)],
        });
    }

    /// <summary>
    /// The signal of a feed post whose text a hand-written post holds: that one wins text and date, the feed's copies and id stay.
    /// </summary>
    public static (int FirstSeen, Signal Signal) TakenOver((int FirstSeen, Signal Signal) received, Reception written) => received with
    {
        Signal = received.Signal with
        {
            Winner = written.Entry,
            Copies = [.. received.Signal.Copies, new Copy(written.Entry, written.Hash, CopyKind.Near, "hand-written: it holds the whole text of the feed's post and takes its place")],
            Published = written.Entry.Published ?? received.Signal.Published,
            Categories = [.. received.Signal.Categories.Union(written.Entry.Categories, StringComparer.OrdinalIgnoreCase)],
        },
    };

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
