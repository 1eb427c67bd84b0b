namespace Scriban.Parsing;

/// <summary>
/// The names of one template, each kept once, and as the one string of the process that says so: running templates compare references. Its
/// own table, as a set of the framework with look-ups by span has to be compiled when a program starts.
/// </summary>
internal sealed class NameTable
{
    private string?[] _names = new string?[64];
    private int _count;

    public string Intern(ReadOnlySpan<char> name)
    {
        var place = PlaceOf(name);
        if (_names[place] is { } known) return known;

        var added = string.Intern(name.ToString());
        _names[place] = added;
        if (++_count > _names.Length / 2) Grow();
        return added;
    }

    /// <summary>Where the name stands or would stand: the next free place after the one its hash says.</summary>
    private int PlaceOf(ReadOnlySpan<char> name)
    {
        var place = string.GetHashCode(name, StringComparison.Ordinal) & (_names.Length - 1);
        while (_names[place] is { } other && !name.SequenceEqual(other)) place = (place + 1) & (_names.Length - 1);
        return place;
    }

    private void Grow()
    {
        var names = _names;
        _names = new string?[names.Length * 2];
        foreach (var name in names)
            if (name is not null) _names[PlaceOf(name)] = name;
    }
}
