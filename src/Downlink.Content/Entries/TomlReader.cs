using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;

namespace Downlink.Entries;

/// <summary>
/// Reads front matter in TOML 1.0 (toml.io) as the tree that YAML makes: strings in all four forms, arrays, inline tables, dotted keys,
/// tables and arrays of tables. Numbers, dates and booleans stay the words they are, unchecked: each key says what it takes.
/// </summary>
internal sealed class TomlReader(string path, string toml, int firstLine, DiagnosticBag diagnostics)
{
    private const int DeepestNesting = 64;

    private readonly TomlScanner _scanner = new(path, toml, firstLine);
    private int _depth;

    /// <summary>A line that is no TOML is reported and passed over.</summary>
    public YamlMapping Read()
    {
        var root = new TomlTable(new SourceSpan(path, firstLine, 1, 0));
        var table = root;
        for (_scanner.SkipLines(); !_scanner.IsAtEnd; _scanner.SkipLines())
        {
            var start = _scanner.Here;
            _depth = 0;
            try
            {
                if (_scanner.Current == '[')
                    table = Header(root);
                else
                    Assign(table);
                EndLine();
            }
            catch (FormatException problem)
            {
                diagnostics.Add(FrontMatterDiagnostics.BadToml(_scanner.Here.Line == start.Line ? _scanner.Here : start, problem.Message));
                _scanner.SkipLine();
            }
        }

        return root.ToMapping();
    }

    private void EndLine()
    {
        _scanner.SkipBlanks();
        if (!_scanner.IsAtEnd && _scanner.Current is not ('#' or '\r' or '\n'))
            throw new FormatException("this goes on behind its value");
    }

    private TomlTable Header(TomlTable root)
    {
        _scanner.Expect("[");
        var isArray = _scanner.Take("[");
        var keys = Keys();
        _scanner.Expect(isArray ? "]]" : "]");
        var parent = Descend(root, keys);
        return (isArray ? parent.Append(keys[^1]) : parent.Table(keys[^1]))
            ?? throw new FormatException($"`{keys[^1].Value}` is set already");
    }

    private void Assign(TomlTable table)
    {
        var keys = Keys();
        _scanner.Expect("=");
        _scanner.SkipBlanks();
        var value = Value();
        if (!Descend(table, keys).Add(keys[^1], value))
            diagnostics.Add(ConfigurationDiagnostics.DuplicateKey(keys[^1].Span, keys[^1].Value) with { Severity = Severity.Warning });
    }

    private static TomlTable Descend(TomlTable table, List<YamlScalar> keys)
    {
        foreach (var key in keys.SkipLast(1))
            table = table.Table(key) ?? throw new FormatException($"`{key.Value}` is no table");
        return table;
    }

    private List<YamlScalar> Keys()
    {
        var keys = new List<YamlScalar>();
        do
        {
            _scanner.SkipBlanks();
            keys.Add(_scanner.Key());
            _scanner.SkipBlanks();
        }
        while (_scanner.Take("."));
        return keys.Count <= DeepestNesting ? keys : throw new FormatException("nested too deeply");
    }

    private YamlNode Value()
    {
        var place = _scanner.Here;
        return _scanner.Current switch
        {
            '"' or '\'' => new YamlScalar(_scanner.Quoted(), IsQuoted: true, place),
            '[' => Nested(() => Array(place)),
            '{' => Nested(() => InlineTable(place)),
            _ => new YamlScalar(_scanner.Word(), IsQuoted: false, place),
        };
    }

    private YamlNode Nested(Func<YamlNode> read)
    {
        if (++_depth > DeepestNesting)
            throw new FormatException("nested too deeply");
        var node = read();
        _depth--;
        return node;
    }

    private YamlSequence Array(SourceSpan place)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        _scanner.Expect("[");
        for (_scanner.SkipLines(); !_scanner.Take("]"); _scanner.SkipLines())
        {
            items.Add(Value());
            _scanner.SkipLines();
            if (!_scanner.Take(",") && _scanner.Current != ']')
                throw new FormatException("expected `,` or `]`");
        }

        return new YamlSequence(items.ToImmutable(), place);
    }

    private YamlMapping InlineTable(SourceSpan place)
    {
        var table = new TomlTable(place);
        _scanner.Expect("{");
        for (_scanner.SkipLines(); !_scanner.Take("}"); _scanner.SkipLines())
        {
            Assign(table);
            _scanner.SkipLines();
            if (!_scanner.Take(",") && _scanner.Current != '}')
                throw new FormatException("expected `,` or `}`");
        }

        return table.ToMapping();
    }
}
