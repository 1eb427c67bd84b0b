using System.Text.Json;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>A number between two bounds, both of them allowed.</summary>
internal sealed class NumberShape(double least, double most) : Shape<double>
{
    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out double value)
    {
        if (node is not YamlScalar scalar || scalar.AsNumber() is not { } number)
            return Refuse(ConfigurationDiagnostics.WrongType(node, "a number"), diagnostics, out value);

        value = number;
        return (number >= least && number <= most)
            || Refuse(ConfigurationDiagnostics.OutOfRange(node.Span, least, most), diagnostics, out value);
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", "number");
        json.WriteNumber("minimum", least);
        json.WriteNumber("maximum", most);
    }
}
