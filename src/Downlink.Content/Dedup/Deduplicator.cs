using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;

namespace Downlink.Dedup;

/// <summary>Brings the copies of one post together: those of one normal form, then those that were cut, edited or re-encoded.</summary>
internal sealed class Deduplicator(SiteConfig config, PostOverrides overrides)
{
    // Shorter texts, less their punctuation, may be different and alike: "C" and "C?".
    private const int LeastForSkeleton = 16;

    /// <summary>Signals in the order their first copies were seen; <paramref name="entries"/> stand in capture order.</summary>
    public ImmutableArray<Signal> Deduplicate(IEnumerable<Entry> entries, DiagnosticBag diagnostics)
    {
        var decided = new DecidedCopies(overrides);
        var receptions = entries.Select((entry, at) => decided.Split(Reception.Of(entry, at))).ToList();
        var clusters = decided.Merge(NearJoiner.Join(Forms(receptions), diagnostics));
        var takeovers = Takeovers.Among(clusters, receptions.Where(static reception => reception.Entry is { Kind: EntryKind.Markdown, FrontMatter: not { IsDraft: true } }), config.Dump);
        var taking = takeovers.Values.ToHashSet();
        var alone = receptions.Where(reception => reception.IsAlone && !taking.Contains(reception)).Select(SignalMaker.Alone);
        var received = clusters.Select(cluster => Make(cluster, takeovers.GetValueOrDefault(cluster), diagnostics));
        return [.. alone.Concat(received).OrderBy(static made => made.FirstSeen).Select(static made => made.Signal)];
    }

    private static (int FirstSeen, Signal Signal) Make(Cluster cluster, Reception? written, DiagnosticBag diagnostics)
    {
        var received = SignalMaker.Make(cluster, diagnostics);
        return written is null ? received : SignalMaker.TakenOver(received, written);
    }

    private static List<Form> Forms(IEnumerable<Reception> receptions) =>
        [.. receptions
            .Where(static reception => !reception.IsAlone)
            .GroupBy(static reception => reception.Hash)
            .Select(static exact => (Receptions: exact.ToList(), Skeleton: Skeleton.Of(exact.First().NormalForm)))
            .GroupBy(static exact => exact.Skeleton.Length < LeastForSkeleton ? exact.Receptions[0].NormalForm : exact.Skeleton, StringComparer.Ordinal)
            .Select(static same => new Form(same.Key, [.. same.SelectMany(static exact => exact.Receptions).OrderBy(static reception => reception.Seen)]))];
}
