using System.Text.Json;

namespace Scriban.Runtime;

/// <summary>Elements of JSON as values of templates.</summary>
internal static class Json
{
    public static object? ToValue(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ToObject(element),
        JsonValueKind.Array => new ScriptArray(element.EnumerateArray().Select(ToValue)),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => ToNumber(element),
        JsonValueKind.True => Boxed.True,
        JsonValueKind.False => Boxed.False,
        _ => null,
    };

    private static ScriptObject ToObject(JsonElement element)
    {
        var result = new ScriptObject();
        foreach (var member in element.EnumerateObject()) result.SetValue(member.Name, ToValue(member.Value), false);
        return result;
    }

    private static object ToNumber(JsonElement element)
    {
        if (element.TryGetInt32(out var small)) return Boxed.Of(small);
        if (element.TryGetInt64(out var large)) return large;

        return element.GetDouble();
    }
}
