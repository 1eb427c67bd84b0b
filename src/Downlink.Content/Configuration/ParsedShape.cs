using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>A scalar that stands for a value of some type, such as a URL or a size.</summary>
internal sealed class ParsedShape<T>(
    string what,
    ParsedShape<T>.TryParse parse,
    string? help = null,
    string type = "string",
    string? pattern = null
) : Shape<T>
{
    public delegate bool TryParse(string text, out T? value);

    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out T value)
    {
        if (node is not YamlScalar { IsNull: false } scalar)
            return Refuse(ConfigurationDiagnostics.WrongType(node, what, help), diagnostics, out value);

        return (parse(scalar.Value, out value) && value is not null)
            || Refuse(ConfigurationDiagnostics.WrongForm(scalar, what, help), diagnostics, out value);
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", type);
        if (pattern is not null)
            json.WriteString("pattern", pattern);
    }
}
