using System.Text.Json;

namespace Downlink.Typesetting;

/// <summary>Code in a named language. Node makes the same text of it with its parts in classed <c>span</c> elements.</summary>
public sealed record CodeSample(string Text, string Language) : Snippet
{
    public override int Longest => 400_000;

    public override int Length => Text.Length;

    internal override void Describe(Utf8JsonWriter json)
    {
        json.WriteString("kind", "code");
        json.WriteString("code", Text);
        json.WriteString("language", Language);
    }
}
