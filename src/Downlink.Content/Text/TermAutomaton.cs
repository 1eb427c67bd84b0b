using System.Runtime.CompilerServices;

namespace Downlink.Text;

/// <summary>
/// Finds all of many words in one pass over a text, in time linear in the text (A. Aho, M. Corasick, "Efficient string matching: an aid to
/// bibliographic search", 1975). States are numbered by breadth, so that those that follow one state stand side by side: an edge is found
/// among a few neighbours. The first states, where a text spends most of its time, have a row of what follows each ASCII character, and the
/// root one of all.
/// </summary>
public sealed class TermAutomaton
{
    private const int Root = 0;
    private const int MostRows = 1024, RowLength = 128;

    private readonly string[] _words;
    private readonly int[] _fromRoot = new int[char.MaxValue + 1];

    /// <summary>By state: the first that follows it; the next state's entry ends them.</summary>
    private readonly int[] _children;

    /// <summary>By state: the character that leads to it.</summary>
    private readonly char[] _character;
    private readonly int[] _failure;
    private readonly int[] _word;

    /// <summary>By state: the next one of those that it would fail to in which a word ends.</summary>
    private readonly int[] _shorter;

    /// <summary>By state: itself if a word ends in it, else the shorter one.</summary>
    private readonly int[] _end;
    private readonly int[] _rows;

    /// <summary>Words are known by their index; none may be empty or stand twice.</summary>
    public TermAutomaton(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        _words = [.. words];
        var most = string.Concat(_words).Length + 1;
        (_children, _character) = (new int[most + 1], new char[most]);
        (_failure, _word, _shorter, _end) = (new int[most], new int[most], new int[most], new int[most]);
        Array.Fill(_word, -1);
        var parents = Grow(most);
        _rows = new int[Math.Min(parents.Count, MostRows) * RowLength];
        Link(parents);
    }

    /// <summary>Calls back for every place where a word ends: the index of the word and that of its first character.</summary>
    public void Find(ReadOnlySpan<char> text, Action<int, int> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var state = Root;
        for (var at = 0; at < text.Length; at++)
        {
            state = Next(state, text[at]);
            for (var end = _end[state]; end != Root; end = _shorter[end])
                found(_word[end], at + 1 - _words[_word[end]].Length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Next(int state, char character) =>
        state < MostRows && character < RowLength ? _rows[(state * RowLength) + character] : Follow(state, character);

    private int Follow(int state, char character)
    {
        for (; state != Root; state = _failure[state])
        {
            var end = _children[state + 1];
            for (var target = _children[state]; target < end; target++)
            {
                if (_character[target] == character)
                    return target;
            }
        }

        return _fromRoot[character];
    }

    /// <summary>Makes the states, each of the sorted words that begin with what leads to it; gives each state's parent.</summary>
    private List<int> Grow(int most)
    {
        var sorted = new int[_words.Length];
        for (var index = 0; index < sorted.Length; index++)
            sorted[index] = index;
        Array.Sort((string[])_words.Clone(), sorted, StringComparer.Ordinal);
        var (parents, starts, ends, depths) = (new List<int> { Root }, new int[most], new int[most], new int[most]);
        ends[Root] = sorted.Length;
        for (var state = 0; state < parents.Count; state++)
        {
            var (at, depth) = (starts[state], depths[state]);
            _children[state] = parents.Count;
            if (state != Root && _words[sorted[at]].Length == depth)
                _word[state] = sorted[at++];
            while (at < ends[state])
            {
                var (child, character) = (parents.Count, _words[sorted[at]][depth]);
                parents.Add(state);
                (_character[child], starts[child], depths[child]) = (character, at, depth + 1);
                while (at < ends[state] && _words[sorted[at]][depth] == character)
                    at++;
                ends[child] = at;
            }
        }

        _children[parents.Count] = parents.Count;
        return parents;
    }

    private void Link(List<int> parents)
    {
        for (var state = _children[Root]; state < _children[Root + 1]; state++)
            _fromRoot[_character[state]] = state;
        _fromRoot.AsSpan(0, RowLength).CopyTo(_rows);
        for (var state = 1; state < parents.Count; state++)
        {
            var failure = parents[state] == Root ? Root : Next(_failure[parents[state]], _character[state]);
            _failure[state] = failure;
            _shorter[state] = _end[failure];
            _end[state] = _word[state] >= 0 ? state : _end[failure];
            if (state < MostRows)
                MakeRow(state);
        }
    }

    /// <summary>What doesn't lead on leads where it does from the state that this one fails to, which comes before it.</summary>
    private void MakeRow(int state)
    {
        var row = _rows.AsSpan(state * RowLength, RowLength);
        _rows.AsSpan(_failure[state] * RowLength, RowLength).CopyTo(row);
        for (var target = _children[state]; target < _children[state + 1]; target++)
        {
            if (_character[target] < RowLength)
                row[_character[target]] = target;
        }
    }
}
