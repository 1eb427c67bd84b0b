using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>One of a few words, each standing for a value.</summary>
internal sealed class ChoiceShape<T>(params (string Word, T Value)[] choices) : Shape<T>
{
    private IEnumerable<string> Words => choices.Select(static choice => choice.Word);

    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (node is not YamlScalar scalar)
            return Refuse(ConfigurationDiagnostics.WrongType(node, "a word"), diagnostics, out value);

        foreach (var choice in choices)
        {
            if (choice.Word != scalar.Value)
                continue;
            value = choice.Value;
            return value is not null;
        }

        return Refuse(ConfigurationDiagnostics.UnknownChoice(scalar, Words), diagnostics, out value);
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteStartArray("enum");
        foreach (var word in Words)
            json.WriteStringValue(word);
        json.WriteEndArray();
    }
}
