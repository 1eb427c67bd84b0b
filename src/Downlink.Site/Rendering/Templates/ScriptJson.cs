using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Downlink.Rendering;

/// <summary>Writes a template's value as JSON that can stand within <c>script</c>: no <c>&lt;</c>, no line separator comes out as itself.</summary>
internal static class ScriptJson
{
    /// <summary>Han stays readable; what HTML or JavaScript could take for its own is written <c>\uXXXX</c>.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(object? value)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options)) Write(json, value, 0);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

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
