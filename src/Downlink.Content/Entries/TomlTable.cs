using Downlink.Configuration;
using Downlink.Diagnostics;

namespace Downlink.Entries;

/// <summary>A table of TOML while it is being read; done, it is the mapping that the same front matter in YAML would be.</summary>
internal sealed class TomlTable(SourceSpan span)
{
    private readonly List<(YamlScalar Key, YamlNode? Value, List<TomlTable> Tables)> _entries = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>False where the key is taken.</summary>
    public bool Add(YamlScalar key, YamlNode value)
    {
        if (Find(key.Value) >= 0)
            return false;
        Put(key, value);
        return true;
    }

    /// <summary>The table of a key, made where it isn't there; of an array of tables the last. Null where the key holds a value.</summary>
    public TomlTable? Table(YamlScalar key)
    {
        var at = Find(key.Value);
        if (at < 0)
            return Append(key);
        return _entries[at].Tables.Count > 0 ? _entries[at].Tables[^1] : null;
    }

    /// <summary>One more table of an array of tables.</summary>
    public TomlTable? Append(YamlScalar key)
    {
        var at = Find(key.Value);
        if (at >= 0 && _entries[at].Value is not null)
            return null;
        if (at < 0)
            Put(key, null);
        var table = new TomlTable(key.Span);
        _entries[at < 0 ? ^1 : at].Tables.Add(table);
        return table;
    }

    public YamlMapping ToMapping() =>
        new([.. _entries.Select(static entry => new YamlEntry(entry.Key, entry.Value ?? ToNode(entry.Key, entry.Tables)))], span);

    private static YamlNode ToNode(YamlScalar key, List<TomlTable> tables) =>
        tables.Count == 1
            ? tables[0].ToMapping()
            : new YamlSequence([.. tables.Select(static table => (YamlNode)table.ToMapping())], key.Span);

    private void Put(YamlScalar key, YamlNode? value)
    {
        _places.Add(key.Value, _entries.Count);
        _entries.Add((key, value, []));
    }

    private int Find(string name) => _places.GetValueOrDefault(name, -1);
}
