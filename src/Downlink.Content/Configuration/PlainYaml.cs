using System.Collections.Immutable;

namespace Downlink.Configuration;

/// <summary>
/// Reads the YAML that most settings and front matter are: blocks of keys and of items, each value in one line or in brackets. Whatever
/// else there is, and whatever is wrong, it leaves to the parser; what it reads it reads as that one does, at a small part of the cost.
/// </summary>
internal ref struct PlainYaml
{
    private const int DeepestNesting = 32, FewKeys = 16;

    private PlainYamlCursor _cursor;

    private PlainYaml(PlainYamlCursor cursor) => _cursor = cursor;

    /// <summary>The tree of a text that is a mapping or a list; null for one that is left to the parser.</summary>
    public static YamlNode? Read(string path, string yaml, int firstLine)
    {
        if (IsUnusual(yaml))
            return null;

        var reader = new PlainYaml(new PlainYamlCursor(path, yaml, firstLine));
        var isBlock = reader._cursor.Indentation == 0 && (reader._cursor.IsItem || reader._cursor.StartsWithKey);
        return isBlock && reader.Block(0) is { } root && reader._cursor.Indentation < 0 ? root : null;
    }

    /// <summary>Whether it holds line ends other than LF, tabs, or what no text should.</summary>
    private static bool IsUnusual(ReadOnlySpan<char> yaml) =>
        yaml.ContainsAnyInRange('\0', '\t')
        || yaml.ContainsAnyInRange('\v', '\u001F')
        || yaml.ContainsAnyInRange('\u007F', '\u009F')
        || yaml.ContainsAny('\u2028', '\u2029', '\uFEFF');

    private YamlNode? Block(int depth)
    {
        if (depth == DeepestNesting)
            return null;
        return _cursor.IsItem ? Items(depth) : _cursor.StartsWithKey ? Entries(depth) : OneValue();
    }

    private YamlSequence? Items(int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var indentation = _cursor.Indentation;
        while (_cursor.Indentation == indentation && _cursor.IsItem)
        {
            _cursor.SkipDash();
            if (_cursor.IsItem || (_cursor.StartsWithKey ? Entries(depth + 1) : OneValue()) is not { } item)
                return null;
            items.Add(item);
        }

        return _cursor.Indentation > indentation ? null : new YamlSequence(items.ToImmutable(), items[0].Span);
    }

    private YamlMapping? Entries(int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        HashSet<string>? names = null;
        var indentation = _cursor.Indentation;
        while (_cursor.Indentation == indentation && !_cursor.IsItem)
        {
            if (_cursor.ReadKey() is not { } key || IsKnown(key, entries, ref names) || Value(indentation, depth) is not { } value)
                return null;
            entries.Add(new YamlEntry(key, value));
        }

        return _cursor.Indentation > indentation || entries.Count == 0 ? null : new YamlMapping(entries.ToImmutable(), entries[0].Key.Span);
    }

    /// <summary>What stands behind a key: on its line, or in a block below it; a list's dashes may stand right below the key.</summary>
    private YamlNode? Value(int indentation, int depth)
    {
        if (!_cursor.IsAtEnd)
            return OneValue();

        var nothing = new YamlScalar("", IsQuoted: false, _cursor.PlaceBehindColon);
        _cursor.MoveNext();
        return _cursor.Indentation > indentation || (_cursor.Indentation == indentation && _cursor.IsItem) ? Block(depth + 1) : nothing;
    }

    private YamlNode? OneValue()
    {
        var value = _cursor.ReadValue();
        _cursor.MoveNext();
        return value;
    }

    /// <summary>A key that stands twice is for the parser to report. Few are compared, many looked up.</summary>
    public static bool IsKnown(YamlScalar key, ImmutableArray<YamlEntry>.Builder entries, ref HashSet<string>? names)
    {
        if (entries.Count >= FewKeys)
        {
            names ??= new HashSet<string>(entries.Select(static entry => entry.Key.Value), StringComparer.Ordinal);
            return !names.Add(key.Value);
        }

        foreach (var entry in entries)
        {
            if (entry.Key.Value == key.Value)
                return true;
        }

        return false;
    }
}
