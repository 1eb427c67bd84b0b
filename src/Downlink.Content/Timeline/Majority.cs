namespace Downlink.Timeline;

/// <summary>
/// One order for signals that dumps order in contradicting ways: ranked pairs (Tideman 1987), the strongest majorities first.
/// </summary>
internal static class Majority
{
    // Beyond this, all pairs would cost too much; the mean of the relative places decides alone.
    private const int MostRanked = 256;

    public static IReadOnlyList<int> Chain(IReadOnlyList<int> component, DumpOrders orders)
    {
        var places = orders.MeanPlaces();
        var byPlace = component.OrderBy(node => places[node]).ThenBy(static node => node).ToList();
        if (component.Count > MostRanked)
            return byPlace;

        var number = byPlace.Select(static (node, at) => (node, at)).ToDictionary(static pair => pair.node, static pair => pair.at);
        var kept = Lock(Votes(number, orders), component.Count);
        return [.. new OrderGraph(component.Count, kept).Sort([.. Enumerable.Range(0, component.Count).Select(static at => (double)at)]).Select(at => byPlace[at])];
    }

    /// <summary>How many more dumps have the first above the second than the other way round.</summary>
    private static int[,] Votes(Dictionary<int, int> number, DumpOrders orders)
    {
        var votes = new int[number.Count, number.Count];
        foreach (var dump in orders.Within(number.Keys.ToHashSet()))
        {
            for (var above = 0; above < dump.Length; above++)
            {
                for (var below = above + 1; below < dump.Length; below++)
                {
                    votes[number[dump[above]], number[dump[below]]]++;
                    votes[number[dump[below]], number[dump[above]]]--;
                }
            }
        }

        return votes;
    }

    /// <summary>Takes the pairs by their majority and leaves out each that contradicts those taken before it.</summary>
    private static List<(int Above, int Below)> Lock(int[,] votes, int count)
    {
        var pairs = from above in Enumerable.Range(0, count)
                    from below in Enumerable.Range(0, count)
                    where votes[above, below] > 0
                    orderby votes[above, below] descending, above, below
                    select (above, below);
        var (kept, reaches) = (new List<(int, int)>(), new bool[count, count]);
        foreach (var (above, below) in pairs.Where(pair => !reaches[pair.below, pair.above]))
        {
            kept.Add((above, below));
            if (!reaches[above, below])
                Connect(reaches, above, below, count);
        }

        return kept;
    }

    private static void Connect(bool[,] reaches, int above, int below, int count)
    {
        for (var from = 0; from < count; from++)
        {
            if (from != above && !reaches[from, above])
                continue;
            for (var to = 0; to < count; to++)
                reaches[from, to] |= to == below || reaches[below, to];
        }
    }
}
