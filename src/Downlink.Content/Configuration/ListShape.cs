using System.Collections.Immutable;
using System.Text.Json;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>A list of values of one shape; those of another are reported and left out.</summary>
internal sealed class ListShape<T>(Shape<T> item) : Shape<ImmutableArray<T>>
{
    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out ImmutableArray<T> value)
    {
        value = [];
        if (node is not YamlSequence list)
        {
            return Refuse(
                ConfigurationDiagnostics.WrongType(node, "a list", "write each item in a line of its own that begins with `- `"),
                diagnostics,
                out value
            );
        }

        var items = ImmutableArray.CreateBuilder<T>(list.Items.Length);
        foreach (var child in list.Items)
        {
            if (item.TryRead(child, diagnostics, out var read))
                items.Add(read);
        }

        value = items.ToImmutable();
        return true;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        item.WriteSchema(json);
        json.WriteEndObject();
    }
}
