using Downlink.Configuration;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>A map whose keys its author chose: what it hasn't got is null, where elsewhere it is an error.</summary>
internal sealed class OpenMap : ScriptObject
{
    private OpenMap()
    {
    }

    // Not public: a script object offers its public static methods to templates.
    internal static OpenMap Of(YamlMapping mapping)
    {
        var map = new OpenMap();
        foreach (var entry in mapping.Entries) map.SetValue(entry.Key.Value, Value(entry.Value), false);
        map.IsReadOnly = true;
        return map;
    }

    private static object? Value(YamlNode node) => node switch
    {
        YamlMapping mapping => Of(mapping),
        YamlSequence sequence => Script.List(sequence.Items.Select(Value)),
        YamlScalar { IsNull: true } => null,
        YamlScalar scalar => scalar.AsBool() ?? scalar.AsInteger() ?? scalar.AsNumber() ?? (object)scalar.Value,
        _ => null,
    };
}
