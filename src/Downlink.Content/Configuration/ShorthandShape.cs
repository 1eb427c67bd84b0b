using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>A mapping, or a single text where its author has no more to say.</summary>
internal sealed class ShorthandShape<T>(Shape<T> full, Func<string, T> expand) : Shape<T>
{
    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out T value)
    {
        if (node is not YamlScalar { IsNull: false } scalar)
            return full.TryRead(node, diagnostics, out value);

        value = expand(scalar.Value);
        return value is not null;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteStartObject();
        full.WriteSchema(json);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
