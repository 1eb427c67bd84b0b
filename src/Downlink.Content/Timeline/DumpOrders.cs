using System.Collections.Immutable;
using Downlink.Dedup;
using Downlink.Entries;

namespace Downlink.Timeline;

/// <summary>In which order each dump names the signals; a signal is its number in a list sorted by id.</summary>
internal sealed class DumpOrders
{
    private readonly ImmutableArray<int[]> _dumps;
    private readonly int _count;

    public DumpOrders(ImmutableArray<Signal> signals)
    {
        _count = signals.Length;
        _dumps = [.. signals
            .SelectMany(static (signal, node) => signal.Copies.Where(static copy => copy.Entry.Kind != EntryKind.Markdown).Select(copy => (copy.Entry.Origin.File, copy.Entry.Index, Node: node)))
            .GroupBy(static place => place.File, StringComparer.Ordinal)
            .OrderBy(static dump => dump.Key, StringComparer.Ordinal)
            .Select(static dump => dump.OrderBy(static place => place.Index).Select(static place => place.Node).Distinct().ToArray())];
    }

    /// <summary>Pairs that stand directly above each other in some dump.</summary>
    public IEnumerable<(int Above, int Below)> Neighbours() => _dumps.SelectMany(static dump => dump.Zip(dump.Skip(1)));

    /// <summary>For each signal the mean of its places in its dumps, from 0 (top) to 1.</summary>
    public double[] MeanPlaces()
    {
        var (sums, counts) = (new double[_count], new int[_count]);
        foreach (var dump in _dumps)
        {
            for (var place = 0; place < dump.Length; place++)
            {
                sums[dump[place]] += (place + 0.5) / dump.Length;
                counts[dump[place]]++;
            }
        }

        return [.. sums.Select((sum, node) => sum / Math.Max(1, counts[node]))];
    }

    /// <summary>The orders of the dumps, each reduced to the nodes given.</summary>
    public IEnumerable<int[]> Within(IReadOnlySet<int> nodes) =>
        _dumps.Select(dump => dump.Where(nodes.Contains).ToArray()).Where(static dump => dump.Length > 1);
}
