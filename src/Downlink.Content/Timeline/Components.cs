namespace Downlink.Timeline;

/// <summary>The strongly connected components of a graph (Tarjan 1972), without recursion: a feed may be long.</summary>
internal sealed class Components
{
    private readonly OrderGraph _graph;
    private readonly int[] _index;
    private readonly int[] _low;
    private readonly bool[] _isOnStack;
    private readonly Stack<int> _stack = new();
    private readonly List<IReadOnlyList<int>> _found = [];
    private int _next = 1;

    private Components(OrderGraph graph)
    {
        _graph = graph;
        (_index, _low, _isOnStack) = (new int[graph.Count], new int[graph.Count], new bool[graph.Count]);
    }

    /// <summary>Each component's nodes in ascending order.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(OrderGraph graph)
    {
        var components = new Components(graph);
        for (var node = 0; node < graph.Count; node++)
        {
            if (components._index[node] == 0)
                components.Visit(node);
        }

        return components._found;
    }

    private void Visit(int root)
    {
        var path = new Stack<(int Node, IEnumerator<int> Below)>();
        Enter(root, path);
        while (path.TryPeek(out var top))
        {
            if (!top.Below.MoveNext())
                Leave(path);
            else if (_index[top.Below.Current] == 0)
                Enter(top.Below.Current, path);
            else if (_isOnStack[top.Below.Current])
                _low[top.Node] = Math.Min(_low[top.Node], _index[top.Below.Current]);
        }
    }

    private void Enter(int node, Stack<(int Node, IEnumerator<int> Below)> path)
    {
        _index[node] = _low[node] = _next++;
        _isOnStack[node] = true;
        _stack.Push(node);
        path.Push((node, _graph.Below(node).GetEnumerator()));
    }

    private void Leave(Stack<(int Node, IEnumerator<int> Below)> path)
    {
        var node = path.Pop().Node;
        if (path.TryPeek(out var above))
            _low[above.Node] = Math.Min(_low[above.Node], _low[node]);
        if (_low[node] != _index[node])
            return;

        var component = new List<int>();
        int last;
        do
        {
            last = _stack.Pop();
            _isOnStack[last] = false;
            component.Add(last);
        }
        while (last != node);
        component.Sort();
        _found.Add(component);
    }
}
