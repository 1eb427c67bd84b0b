namespace Downlink.Text;

/// <summary>Where one mark stands next: each stretch of a text is searched once, however often it is asked for.</summary>
internal struct MarkAhead
{
    private int _searchedFrom, _found;
    private bool _isKnown;

    /// <summary>The first place from one on, which is never before the one asked for last; -1 where the mark doesn't come any more.</summary>
    public int From(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> mark)
    {
        if (!_isKnown || (_found >= 0 && _found < at) || at < _searchedFrom)
        {
            var next = text[at..].IndexOf(mark, StringComparison.Ordinal);
            (_isKnown, _searchedFrom, _found) = (true, at, next < 0 ? -1 : at + next);
        }

        return _found;
    }
}
