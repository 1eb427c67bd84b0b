using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>A mapping with a fixed set of keys, read into a record that begins with its defaults.</summary>
internal sealed class MappingShape<T>(T defaults, params Setting<T>[] settings) : Shape<T>
{
    public IEnumerable<string> Names => settings.Select(static setting => setting.Name);

    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out T value)
    {
        value = defaults;
        if (node is not YamlMapping mapping)
            return Refuse(ConfigurationDiagnostics.WrongType(node, "a mapping (`key: value`)"), diagnostics, out value);

        foreach (var entry in mapping.Entries)
        {
            if (Array.Find(settings, setting => setting.Name == entry.Key.Value) is not { } setting)
                diagnostics.Add(ConfigurationDiagnostics.UnknownKey(entry.Key, Names));
            else if (entry.Value is not YamlScalar { IsNull: true })
                value = setting.Apply(value, entry.Value, diagnostics);
        }

        return HasRequired(mapping, diagnostics) && value is not null;
    }

    /// <summary>A key with nothing behind it counts as absent.</summary>
    private bool HasRequired(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var isComplete = true;
        foreach (var setting in settings)
        {
            if (!setting.IsRequired || mapping[setting.Name] is not (null or YamlScalar { IsNull: true }))
                continue;
            diagnostics.Add(ConfigurationDiagnostics.MissingKey(mapping.Span, setting.Name));
            isComplete = false;
        }

        return isComplete;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartArray("required");
        foreach (var setting in settings.Where(static setting => setting.IsRequired))
            json.WriteStringValue(setting.Name);
        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (var setting in settings)
            setting.WriteSchema(json);
        json.WriteEndObject();
    }
}
