using System.Collections.Immutable;
using Downlink.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Downlink.Configuration;

/// <summary>Turns the events of a YAML parser into nodes, within limits that no honest file meets.</summary>
internal sealed class YamlTreeBuilder(string path, string yaml, int firstLine, DiagnosticBag diagnostics)
{
    private const int DeepestNesting = 64;

    /// <summary>How many nodes aliases may add: a few nested ones can stand for billions.</summary>
    private const int MostAliasedNodes = 10_000;

    private readonly Parser _parser = new(new Scanner(new StringReader(yaml), skipComments: true));
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<YamlNode, int> _sizes = new(ReferenceEqualityComparer.Instance);
    private int _aliased;
    private int _depth;

    public YamlNode? Build()
    {
        try
        {
            Skip<StreamStart>();
            if (Current is StreamEnd)
                return new YamlScalar("", IsQuoted: false, new SourceSpan(path, firstLine, 1, 0));

            Skip<DocumentStart>();
            var root = Node();
            if (root is null)
                return null;

            Skip<DocumentEnd>();
            if (Current is DocumentStart second)
                diagnostics.Add(ConfigurationDiagnostics.SecondDocument(SpanOf(second)));
            return root;
        }
        catch (YamlException problem)
        {
            diagnostics.Add(ConfigurationDiagnostics.YamlSyntax(SpanOf(problem.Start, problem.End), problem.Message));
            return null;
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException)
        {
            // What the parser throws for a directive in the wrong place and for a tag that is no URI.
            var place = _parser.Current is { } last ? SpanOf(last.End, last.End) : new SourceSpan(path, firstLine, 1, 0);
            diagnostics.Add(ConfigurationDiagnostics.YamlSyntax(place, "a directive or a tag is out of place after this"));
            return null;
        }
    }

    private ParsingEvent? Current => _parser.Current ?? (_parser.MoveNext() ? _parser.Current : null);

    private void Skip<T>() where T : ParsingEvent
    {
        if (Current is T)
            _parser.MoveNext();
    }

    /// <summary>The node that begins here, or null where a limit was passed and reading has to stop.</summary>
    private YamlNode? Node() => Current switch
    {
        Scalar scalar => Remember(scalar.Anchor, Scalar(scalar)),
        AnchorAlias alias => Alias(alias),
        SequenceStart sequence => Nested(sequence, () => Sequence(sequence)),
        MappingStart mapping => Nested(mapping, () => Mapping(mapping)),
        var other => Unexpected(other),
    };

    private YamlNode? Unexpected(ParsingEvent? found)
    {
        var place = found is null ? new SourceSpan(path, firstLine, 1, 0) : SpanOf(found);
        diagnostics.Add(ConfigurationDiagnostics.YamlSyntax(place, "a value is missing"));
        return null;
    }

    private YamlNode? Nested(NodeEvent start, Func<YamlNode?> read)
    {
        if (++_depth > DeepestNesting)
        {
            diagnostics.Add(ConfigurationDiagnostics.TooDeep(SpanOf(start), DeepestNesting));
            return null;
        }

        var node = read();
        _depth--;
        return node is null ? null : Remember(start.Anchor, node);
    }

    private YamlScalar Scalar(Scalar scalar)
    {
        _parser.MoveNext();
        var isText = scalar.Style is not ScalarStyle.Plain || (!scalar.Tag.IsEmpty && scalar.Tag == "tag:yaml.org,2002:str");
        return new YamlScalar(scalar.Value, isText, SpanOf(scalar));
    }

    private YamlSequence? Sequence(SequenceStart start)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var size = 1;
        _parser.MoveNext();
        while (Current is not SequenceEnd)
        {
            if (Node() is not { } item)
                return null;
            items.Add(item);
            size += SizeOf(item);
        }

        _parser.MoveNext();
        var node = new YamlSequence(
            items.ToImmutable(),
            start.Style is SequenceStyle.Flow || items.Count == 0 ? Opening(start) : items[0].Span
        );
        _sizes[node] = size;
        return node;
    }

    private YamlMapping? Mapping(MappingStart start)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var size = 1;
        _parser.MoveNext();
        while (Current is not MappingEnd)
        {
            if (Node() is not { } key || Node() is not { } value)
                return null;
            size += 1 + SizeOf(value);
            if (key is not YamlScalar name)
                diagnostics.Add(ConfigurationDiagnostics.KeyNotText(key.Span));
            else if (!names.Add(name.Value))
                diagnostics.Add(ConfigurationDiagnostics.DuplicateKey(name.Span, name.Value));
            else
                entries.Add(new YamlEntry(name, value));
        }

        _parser.MoveNext();
        var node = new YamlMapping(
            entries.ToImmutable(),
            start.Style is MappingStyle.Flow || entries.Count == 0 ? Opening(start) : entries[0].Key.Span
        );
        _sizes[node] = size;
        return node;
    }

    private YamlNode? Alias(AnchorAlias alias)
    {
        _parser.MoveNext();
        if (!_anchors.TryGetValue(alias.Value.Value, out var node))
        {
            diagnostics.Add(ConfigurationDiagnostics.UnknownAlias(SpanOf(alias), alias.Value.Value));
            return new YamlScalar("", IsQuoted: false, SpanOf(alias));
        }

        _aliased += SizeOf(node);
        if (_aliased <= MostAliasedNodes)
            return node;

        diagnostics.Add(ConfigurationDiagnostics.TooManyNodes(SpanOf(alias), MostAliasedNodes));
        return null;
    }

    private YamlNode Remember(AnchorName anchor, YamlNode node)
    {
        if (!anchor.IsEmpty)
            _anchors[anchor.Value] = node;
        return node;
    }

    private int SizeOf(YamlNode node) => _sizes.GetValueOrDefault(node, 1);

    /// <summary>The bracket of a collection in flow form; one in block form has none, and its place is its first child's.</summary>
    private SourceSpan Opening(NodeEvent start) => SpanOf(start.Start, start.Start) with { Length = 1 };

    private SourceSpan SpanOf(ParsingEvent found) => SpanOf(found.Start, found.End);

    /// <summary>What runs over several lines is marked on its first one.</summary>
    private SourceSpan SpanOf(in Mark start, in Mark end)
    {
        var from = (int)Math.Clamp(start.Index, 0, yaml.Length);
        var to = (int)Math.Clamp(end.Index, from, yaml.Length);
        var text = yaml.AsSpan(from, to - from);
        var lineEnd = text.IndexOfAny('\r', '\n');
        var length = (lineEnd < 0 ? text : text[..lineEnd]).TrimEnd().Length;
        return new SourceSpan(path, firstLine + (int)Math.Max(start.Line, 1) - 1, (int)Math.Max(start.Column, 1), length);
    }
}
