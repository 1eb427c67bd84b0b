namespace Downlink.Timeline;

/// <summary>Which signals stand above which, as a graph whose nodes are numbers.</summary>
internal sealed class OrderGraph
{
    private readonly HashSet<int>[] _below;

    public OrderGraph(int count, IEnumerable<(int Above, int Below)> edges)
    {
        _below = [.. Enumerable.Range(0, count).Select(static _ => new HashSet<int>())];
        foreach (var (above, below) in edges)
            _below[above].Add(below);
    }

    public int Count => _below.Length;

    public IReadOnlySet<int> Below(int node) => _below[node];

    /// <summary>Takes a component's own edges away and puts one order of its nodes in their place.</summary>
    public void ReplaceInside(IReadOnlyList<int> component, IReadOnlyList<int> order)
    {
        var nodes = component.ToHashSet();
        foreach (var node in component)
            _below[node].RemoveWhere(nodes.Contains);
        foreach (var (above, below) in order.Zip(order.Skip(1)))
            _below[above].Add(below);
    }

    /// <summary>
    /// A topological order; of the nodes that may come next, the one with the least priority comes first, then the least number.
    /// </summary>
    public IEnumerable<int> Sort(double[] priorities)
    {
        var open = new int[Count];
        foreach (var below in _below.SelectMany(static below => below))
            open[below]++;

        var ready = new PriorityQueue<int, (double, int)>();
        for (var node = 0; node < Count; node++)
        {
            if (open[node] == 0)
                ready.Enqueue(node, (priorities[node], node));
        }

        while (ready.TryDequeue(out var node, out _))
        {
            yield return node;
            foreach (var below in _below[node])
            {
                if (--open[below] == 0)
                    ready.Enqueue(below, (priorities[below], below));
            }
        }
    }
}
