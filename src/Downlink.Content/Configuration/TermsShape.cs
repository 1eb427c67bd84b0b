using System.Collections.Immutable;
using System.Text.Json;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>
/// Terms with weights: <c>{目标检测: 3, IoU: 2}</c>, or a list of terms and of <c>{term: weight}</c>, a bare term having a weight of its own.
/// </summary>
internal sealed class TermsShape(double bareWeight, double least, double most) : Shape<ImmutableArray<WeightedTerm>>
{
    private const int LongestTerm = 100;

    private readonly NumberShape _weight = new(least, most);

    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out ImmutableArray<WeightedTerm> value)
    {
        var terms = ImmutableArray.CreateBuilder<WeightedTerm>();
        Read(node, terms, diagnostics);
        value = terms.ToImmutable();
        return true;
    }

    private void Read(YamlNode node, ImmutableArray<WeightedTerm>.Builder terms, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (_weight.TryRead(entry.Value, diagnostics, out var weight))
                        Add(entry.Key, weight, terms, diagnostics);
                }
                break;
            case YamlSequence { Items: var items } when !items.Any(static item => item is YamlSequence):
                foreach (var item in items)
                    Read(item, terms, diagnostics);
                break;
            case YamlScalar { IsNull: false } scalar:
                Add(scalar, bareWeight, terms, diagnostics);
                break;
            default:
                diagnostics.Add(
                    ConfigurationDiagnostics.WrongType(node, "terms", "write `term: weight` in a line each, or a list of terms")
                );
                break;
        }
    }

    private static void Add(YamlScalar term, double weight, ImmutableArray<WeightedTerm>.Builder terms, DiagnosticBag diagnostics)
    {
        if (term.Value.Length > LongestTerm || !term.Value.Any(char.IsLetterOrDigit))
            diagnostics.Add(ConfigurationDiagnostics.WrongForm(term, $"a term: letters or digits, at most {LongestTerm} characters", null));
        else
            terms.Add(new WeightedTerm(term.Value.Trim(), weight));
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        WriteWeights(json);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteStartObject();
        WriteWeights(json);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteWeights(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("additionalProperties");
        _weight.WriteSchema(json);
        json.WriteEndObject();
    }
}
