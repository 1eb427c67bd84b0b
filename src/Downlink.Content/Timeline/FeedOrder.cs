using System.Collections.Immutable;
using Downlink.Dedup;
using Downlink.Diagnostics;
using Downlink.Entries;

namespace Downlink.Timeline;

/// <summary>Merges the orders of the dumps (newest first) into one, and places hand-written posts in it.</summary>
/// <remarks>
/// Each dump's neighbours are an edge of a graph. Its strongly connected components (Tarjan 1972) are where dumps contradict each other;
/// inside one the majority decides by ranked pairs (Tideman 1987). The rest is a topological order (Kahn 1962) in which of the posts that
/// may come next the one with the least mean relative place comes first, then the one with the lesser id.
/// </remarks>
internal static class FeedOrder
{
    public static ImmutableArray<Signal> Merge(IEnumerable<Signal> signals, DiagnosticBag diagnostics)
    {
        var all = signals.ToList();
        var received = all.Where(static signal => !IsWritten(signal)).OrderBy(static signal => signal.Id.Hex, StringComparer.Ordinal);
        return WrittenPosts.Place([.. all.Where(IsWritten)], MergeFeed([.. received], diagnostics));
    }

    /// <summary>Whether a signal in the place of another leaves the order as it is.</summary>
    public static bool StandAlike(Signal one, Signal other) =>
        one.Published == other.Published && one.Winner.Origin == other.Winner.Origin && one.IsReceivedLike(other);

    private static bool IsWritten(Signal signal) => signal.Copies[0].Entry.Kind == EntryKind.Markdown;

    private static ImmutableArray<Signal> MergeFeed(ImmutableArray<Signal> signals, DiagnosticBag diagnostics)
    {
        if (signals.IsEmpty)
            return [];

        var orders = new DumpOrders(signals);
        var graph = new OrderGraph(signals.Length, orders.Neighbours());
        foreach (var component in Components.Of(graph).Where(static component => component.Count > 1))
        {
            foreach (var node in component)
                diagnostics.Add(TimelineDiagnostics.OrdersContradict(signals[node], component.Count));
            graph.ReplaceInside(component, Majority.Chain(component, orders));
        }

        return [.. graph.Sort(orders.MeanPlaces()).Select(node => signals[node])];
    }
}
