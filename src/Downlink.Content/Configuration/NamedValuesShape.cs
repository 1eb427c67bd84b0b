using System.Collections.Immutable;
using System.Text.Json;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>A mapping whose keys are the author's own and whose values are of one shape: a list of pairs, in the order written.</summary>
internal sealed class NamedValuesShape<TValue, T>(Shape<TValue> shape, Func<string, TValue, T> join) : Shape<ImmutableArray<T>>
{
    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out ImmutableArray<T> value)
    {
        value = [];
        if (node is not YamlMapping mapping)
            return Refuse(ConfigurationDiagnostics.WrongType(node, "a mapping (`name: value`)"), diagnostics, out value);

        var items = ImmutableArray.CreateBuilder<T>(mapping.Entries.Length);
        foreach (var entry in mapping.Entries)
        {
            if (shape.TryRead(entry.Value, diagnostics, out var read))
                items.Add(join(entry.Key.Value, read));
        }

        value = items.ToImmutable();
        return true;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("additionalProperties");
        shape.WriteSchema(json);
        json.WriteEndObject();
    }
}
