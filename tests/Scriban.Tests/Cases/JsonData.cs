using System.Text.Json;
using Scriban.Runtime;

namespace Scriban.Tests.Cases;

/// <summary>JSON as the values of a template.</summary>
internal static class JsonData
{
    public static ScriptObject ToScriptObject(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ToScriptObject(document.RootElement);
    }

    public static ScriptObject ToScriptObject(JsonElement element)
    {
        var result = new ScriptObject();
        foreach (var member in element.EnumerateObject()) result.SetValue(member.Name, ToValue(member.Value), false);
        return result;
    }

    public static object? ToValue(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => ToNumber(element),
        JsonValueKind.Array => new ScriptArray(element.EnumerateArray().Select(ToValue)),
        JsonValueKind.Object => ToScriptObject(element),
        _ => throw new InvalidDataException($"{element.ValueKind} is no value"),
    };

    private static object ToNumber(JsonElement element)
    {
        if (element.TryGetInt32(out var small)) return small;
        return element.TryGetInt64(out var large) ? large : element.GetDouble();
    }
}
