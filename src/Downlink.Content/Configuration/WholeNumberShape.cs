using System.Text.Json;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>A whole number between two bounds, both of them allowed.</summary>
internal sealed class WholeNumberShape(int least, int most) : Shape<int>
{
    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out int value)
    {
        value = 0;
        if (node is not YamlScalar scalar || scalar.AsInteger() is not { } number)
            return Refuse(ConfigurationDiagnostics.WrongType(node, "a whole number"), diagnostics, out value);
        if (number < least || number > most)
            return Refuse(ConfigurationDiagnostics.OutOfRange(node.Span, least, most), diagnostics, out value);

        value = (int)number;
        return true;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", "integer");
        json.WriteNumber("minimum", least);
        json.WriteNumber("maximum", most);
    }
}
