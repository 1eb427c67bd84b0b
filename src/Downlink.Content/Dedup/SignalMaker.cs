using Downlink.Diagnostics;
using Downlink.Entries;

namespace Downlink.Dedup;

/// <summary>Makes the copies of one post a signal: chooses the winner and gathers what any copy states.</summary>
internal static class SignalMaker
{
    /// <summary>The signal of what has no copies: a hand-written file, or a line that was decided to be a post of its own.</summary>
    public static Signal Alone(Entry entry, ContentHash id) => new()
    {
        Id = id,
        Winner = entry,
        Copies = [new Copy(entry, id, CopyKind.Original, "a post of its own")],
        Published = entry.Published,
        Categories = entry.Categories,
    };

    public static Signal Make(Cluster cluster, DiagnosticBag diagnostics)
    {
        var copies = cluster.Members
            .SelectMany(static member => member.Form.Receptions.Select(reception => (Reception: reception, member.Evidence)))
            .OrderBy(static copy => copy.Reception.Seen)
            .ToList();
        var first = copies[0].Reception;
        var entries = copies.Select(static copy => copy.Reception.Entry).ToList();
        return new Signal
        {
            Id = first.Hash,
            Winner = cluster.Winner.Entry,
            Copies = [.. copies.Select(copy => ToCopy(copy.Reception, copy.Evidence, first))],
            Published = Published(entries, diagnostics),
            Categories = [.. entries.SelectMany(static entry => entry.Categories).Distinct(StringComparer.OrdinalIgnoreCase)],
        };
    }

    /// <summary>
    /// The signal of a feed post whose place a hand-written post takes: that one wins text and date, the feed's copies and id stay.
    /// </summary>
    public static Signal TakenOver(Signal received, Signal written) => received with
    {
        Winner = written.Winner,
        Copies = [.. received.Copies, new Copy(written.Winner, written.Id, CopyKind.Near, Evidence(written.Winner))],
        Published = written.Published ?? received.Published,
        Categories = [.. received.Categories.Union(written.Categories, StringComparer.OrdinalIgnoreCase)],
    };

    private static string Evidence(Entry written) => written.FrontMatter?.Adopts is { } id
        ? $"hand-written: its front matter says that it adopts {id}"
        : "hand-written: it holds the whole text of the feed's post and takes its place";

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
