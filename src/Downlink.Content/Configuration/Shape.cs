using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>
/// What a setting's value has to look like: it reads the value and describes itself as JSON Schema, so the two can't disagree.
/// </summary>
internal abstract class Shape<T>
{
    /// <summary>False where the value isn't of this shape, which has then been reported.</summary>
    public abstract bool TryRead(YamlNode node, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out T value);

    /// <summary>Writes the members of an open schema object.</summary>
    public abstract void WriteSchema(Utf8JsonWriter json);

    protected static bool Refuse(Diagnostic problem, DiagnosticBag diagnostics, out T? value)
    {
        diagnostics.Add(problem);
        value = default;
        return false;
    }
}
