namespace Scriban.Parsing;

/// <summary>The names of one template, each kept once.</summary>
internal sealed class NameTable
{
    private readonly HashSet<string> _names = new(32, StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public NameTable() => _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Intern(ReadOnlySpan<char> name)
    {
        if (_lookup.TryGetValue(name, out var known)) return known;

        var added = name.ToString();
        _names.Add(added);
        return added;
    }
}
