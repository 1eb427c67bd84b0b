using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Downlink.Rendering;

/// <summary>
/// Writes a template's value as JSON that can stand within <c>script</c>: no <c>&lt;</c>, no line separator comes out as itself.
/// </summary>
internal static class ScriptJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(object? value) => Compose(json => Write(json, value, 0));

    public static string Compose(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options)) content(json);
        return Enclose(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    // These stand in JSON only within its texts, where an escape means the same: HTML sees no tag, JavaScript no end of a line.
    private static string Enclose(string json) => json
        .Replace("<", "\\u003C", StringComparison.Ordinal)
        .Replace(">", "\\u003E", StringComparison.Ordinal)
        .Replace("&", "\\u0026", StringComparison.Ordinal)
        .Replace("\u2028", "\\u2028", StringComparison.Ordinal)
        .Replace("\u2029", "\\u2029", StringComparison.Ordinal);

    private static void Write(Utf8JsonWriter json, object? value, int depth)
    {
        if (depth > 32) throw new InvalidOperationException("a value that holds itself has no JSON");

        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case string text: json.WriteStringValue(text); break;
            case int or long or short or byte: json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case double or float: WriteNumber(json, Convert.ToDouble(value, CultureInfo.InvariantCulture)); break;
            case IDictionary<string, object?> map: WriteMap(json, map, depth); break;
            case IEnumerable list: WriteList(json, list, depth); break;
            default: json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, double number)
    {
        if (double.IsFinite(number)) json.WriteNumberValue(number);
        else json.WriteNullValue();
    }

    private static void WriteMap(Utf8JsonWriter json, IDictionary<string, object?> map, int depth)
    {
        json.WriteStartObject();
        foreach (var (name, value) in map)
        {
            json.WritePropertyName(name);
            Write(json, value, depth + 1);
        }

        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable list, int depth)
    {
        json.WriteStartArray();
        foreach (var item in list) Write(json, item, depth + 1);
        json.WriteEndArray();
    }
}
