using System.Collections.Immutable;
using Downlink.Diagnostics;
using Downlink.Entries;

namespace Downlink.Dedup;

/// <summary>Brings the copies of one post together: those of one normal form, then those that were cut, edited or re-encoded.</summary>
internal static class Deduplicator
{
    // Shorter texts, less their punctuation, may be different and alike: "C" and "C?".
    private const int LeastForSkeleton = 16;

    /// <summary>Signals in the order their first copies were seen; <paramref name="entries"/> stand in capture order.</summary>
    public static ImmutableArray<Signal> Deduplicate(IEnumerable<Entry> entries, DiagnosticBag diagnostics)
    {
        var receptions = entries.Select(static (entry, at) => Reception.Of(entry, at)).ToList();
        var written = receptions.Where(static reception => reception.IsWritten).Select(static reception => SignalMaker.Alone(reception));
        var clusters = NearJoiner.Join(Forms(receptions), diagnostics);
        var received = clusters.Select(cluster => SignalMaker.Make(cluster, diagnostics));
        return [.. written.Concat(received).OrderBy(static made => made.FirstSeen).Select(static made => made.Signal)];
    }

    private static List<Form> Forms(IEnumerable<Reception> receptions) =>
        [.. receptions
            .Where(static reception => !reception.IsWritten)
            .GroupBy(static reception => reception.Hash)
            .Select(static exact => (Receptions: exact.ToList(), Skeleton: Skeleton.Of(exact.First().NormalForm)))
            .GroupBy(static exact => exact.Skeleton.Length < LeastForSkeleton ? exact.Receptions[0].NormalForm : exact.Skeleton, StringComparer.Ordinal)
            .Select(static same => new Form(same.Key, [.. same.SelectMany(static exact => exact.Receptions).OrderBy(static reception => reception.Seen)]))];
}
