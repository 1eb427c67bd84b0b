namespace Downlink.Text;

/// <summary>
/// Finds all of many words in one pass over a text, in time linear in the text (A. Aho, M. Corasick, "Efficient string matching: an aid to
/// bibliographic search", 1975). The edges lie in one open-addressed table: a few thousand states over thousands of characters are sparse.
/// </summary>
internal sealed class TermAutomaton
{
    private const int Root = 0;
    private const long NoEdge = -1;

    private readonly long[] _edges;
    private readonly int[] _targets;
    private readonly int[] _failure;
    private readonly int[] _word;
    private readonly int[] _shorter;
    private readonly int[] _length;

    /// <summary>Words are known by their index; none may be empty or stand twice.</summary>
    public TermAutomaton(IReadOnlyList<string> words)
    {
        var most = words.Sum(static word => word.Length) + 1;
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(2 * most));
        (_edges, _targets) = (new long[size], new int[size]);
        Array.Fill(_edges, NoEdge);
        (_failure, _word, _shorter, _length) = (new int[most], new int[most], new int[most], [.. words.Select(static word => word.Length)]);
        Array.Fill(_word, -1);
        Link(Grow(words));
    }

    /// <summary>Calls back for every place where a word ends: the index of the word and that of its first character.</summary>
    public void Find(ReadOnlySpan<char> text, Action<int, int> found)
    {
        var state = Root;
        for (var at = 0; at < text.Length; at++)
        {
            state = Next(state, text[at]);
            for (var end = _word[state] >= 0 ? state : _shorter[state]; end != Root; end = _shorter[end])
                found(_word[end], at + 1 - _length[_word[end]]);
        }
    }

    private int Next(int state, char character)
    {
        while (true)
        {
            var target = Edge(state, character);
            if (target != Root || state == Root)
                return target;
            state = _failure[state];
        }
    }

    /// <summary>
    /// Makes the states in the order of their depth, so that a state's number is its place in that order; gives the edge to each.
    /// </summary>
    private List<long> Grow(IReadOnlyList<string> words)
    {
        var edges = new List<long> { NoEdge };
        var ends = new int[words.Count];
        var longest = words.Count == 0 ? 0 : words.Max(static word => word.Length);
        for (var depth = 0; depth < longest; depth++)
        {
            for (var index = 0; index < words.Count; index++)
            {
                if (depth < words[index].Length)
                    ends[index] = Grow(edges, ends[index], words[index][depth]);
            }
        }

        for (var index = 0; index < words.Count; index++)
            _word[ends[index]] = index;
        return edges;
    }

    private int Grow(List<long> edges, int parent, char character)
    {
        var state = Edge(parent, character);
        if (state != Root)
            return state;

        edges.Add(Key(parent, character));
        Add(parent, character, edges.Count - 1);
        return edges.Count - 1;
    }

    private void Link(List<long> edges)
    {
        for (var state = 1; state < edges.Count; state++)
        {
            var (parent, character) = ((int)(edges[state] >> 16), (char)edges[state]);
            var failure = parent == Root ? Root : Next(_failure[parent], character);
            _failure[state] = failure;
            _shorter[state] = _word[failure] >= 0 ? failure : _shorter[failure];
        }
    }

    private int Edge(int state, char character)
    {
        var key = Key(state, character);
        var slot = Slot(key);
        while (_edges[slot] != NoEdge)
        {
            if (_edges[slot] == key)
                return _targets[slot];
            slot = (slot + 1) & (_edges.Length - 1);
        }

        return Root;
    }

    private void Add(int state, char character, int target)
    {
        var slot = Slot(Key(state, character));
        while (_edges[slot] != NoEdge)
            slot = (slot + 1) & (_edges.Length - 1);
        (_edges[slot], _targets[slot]) = (Key(state, character), target);
    }

    private static long Key(int state, char character) => ((long)state << 16) | character;

    /// <summary>Fibonacci hashing (D. Knuth, The Art of Computer Programming, volume 3, section 6.4).</summary>
    private int Slot(long key) => (int)(((ulong)key * 11400714819323198485UL) >> 33) & (_edges.Length - 1);
}
