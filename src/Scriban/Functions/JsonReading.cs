using System.Text.Json;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>Reads a JSON text (RFC 8259) into the language's own values.</summary>
internal static class JsonReading
{
    public static object? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;

        using var document = JsonDocument.Parse(text);
        return ValueOf(document.RootElement);
    }

    private static object? ValueOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => ObjectOf(json),
        JsonValueKind.Array => new ScriptArray(json.EnumerateArray().Select(ValueOf)),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => NumberOf(json),
        JsonValueKind.True => Boxed.True,
        JsonValueKind.False => Boxed.False,
        _ => null,
    };

    private static ScriptObject ObjectOf(JsonElement json)
    {
        var result = new ScriptObject();
        foreach (var property in json.EnumerateObject())
            result[property.Name] = ValueOf(property.Value);
        return result;
    }

    private static object NumberOf(JsonElement json) =>
        json.TryGetInt32(out var number) ? Boxed.Of(number)
        : json.TryGetInt64(out var wide) ? wide
        : json.GetDouble();
}
