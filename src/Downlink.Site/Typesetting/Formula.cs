using System.Text.Json;

namespace Downlink.Typesetting;

/// <summary>
/// A formula: its TeX, whether it has a line to itself, and the TeX of the definitions that hold for it. Node makes MathML of it.
/// </summary>
public sealed record Formula(string Tex, bool IsDisplay, string Macros) : Snippet
{
    public override int Longest => 20_000;

    public override int Length => Tex.Length + Macros.Length;

    internal override void Describe(Utf8JsonWriter json)
    {
        json.WriteString("kind", "math");
        json.WriteString("tex", Tex);
        json.WriteBoolean("display", IsDisplay);
        json.WriteString("macros", Macros);
    }
}
