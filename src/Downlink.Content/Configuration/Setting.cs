using System.Text.Json;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>One key of a settings file: its name, what it is for, the shape of its value, and where the value goes.</summary>
internal abstract class Setting<TOwner>(string name, string description)
{
    public string Name => name;

    /// <summary>Whether the mapping makes no sense without it.</summary>
    public bool IsRequired { get; init; }

    public abstract TOwner Apply(TOwner owner, YamlNode value, DiagnosticBag diagnostics);

    public void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("description", description);
        WriteShape(json);
        json.WriteEndObject();
    }

    protected abstract void WriteShape(Utf8JsonWriter json);
}

/// <summary>A setting whose value has a certain type.</summary>
internal sealed class Setting<TOwner, TValue>(string name, string description, Shape<TValue> shape, Func<TOwner, TValue, TOwner> set)
    : Setting<TOwner>(name, description)
{
    /// <summary>A value of another shape is reported and leaves the default.</summary>
    public override TOwner Apply(TOwner owner, YamlNode value, DiagnosticBag diagnostics) =>
        shape.TryRead(value, diagnostics, out var read) ? set(owner, read) : owner;

    protected override void WriteShape(Utf8JsonWriter json) => shape.WriteSchema(json);
}
