using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>A mapping of whatever its author likes.</summary>
internal sealed class OpenShape : Shape<YamlMapping>
{
    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out YamlMapping value)
    {
        value = node as YamlMapping;
        return value is not null || Refuse(ConfigurationDiagnostics.WrongType(node, "a mapping (`name: value`)"), diagnostics, out value);
    }

    public override void WriteSchema(Utf8JsonWriter json) => json.WriteString("type", "object");
}
