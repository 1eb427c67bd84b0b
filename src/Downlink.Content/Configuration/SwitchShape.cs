using System.Text.Json;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>True or false.</summary>
internal sealed class SwitchShape : Shape<bool>
{
    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out bool value)
    {
        value = (node as YamlScalar)?.AsBool() ?? false;
        return (node as YamlScalar)?.AsBool() is not null ||
            Refuse(ConfigurationDiagnostics.WrongType(node, "`true` or `false`"), diagnostics, out value);
    }

    public override void WriteSchema(Utf8JsonWriter json) => json.WriteString("type", "boolean");
}
