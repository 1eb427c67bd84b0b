using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Downlink.Rendering;

/// <summary>
/// Writes a template's value as JSON that can stand within <c>script</c>: no <c>&lt;</c>, no line separator comes out as itself.
/// </summary>
internal static class ScriptJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static HtmlString Write(object? value)
    {
        var html = new Utf8Text();
        Compose(html, json => Write(json, value, 0));
        return new HtmlBytes(html.Take());
    }

    public static void Compose(Utf8Text html, Action<Utf8JsonWriter> content)
    {
        var plain = new Utf8Text();
        using (var json = new Utf8JsonWriter(plain, Options)) content(json);
        Enclose(html, plain.Written.Span);
        plain.Free();
    }

    // These stand in JSON only within its texts, where an escape means the same: HTML sees no tag, JavaScript no end of a line.
    private static void Enclose(Utf8Text html, ReadOnlySpan<byte> json)
    {
        for (var special = json.IndexOfAny("<>&\u2028"u8[..4]); special >= 0; special = json.IndexOfAny("<>&\u2028"u8[..4]))
        {
            html.Append(json[..special]);
            json = json[special..];
            json = json[AppendSpecial(html, json)..];
        }

        html.Append(json);
    }

    /// <summary>Writes what stands first, and returns how many bytes it took.</summary>
    private static int AppendSpecial(Utf8Text html, ReadOnlySpan<byte> json)
    {
        if (json.StartsWith("\u2028"u8) || json.StartsWith("\u2029"u8))
        {
            html.Append(json[2] == 0xA8 ? "\\u2028"u8 : "\\u2029"u8);
            return 3;
        }

        html.Append(json[0] switch
        {
            (byte)'<' => "\\u003C"u8,
            (byte)'>' => "\\u003E"u8,
            (byte)'&' => "\\u0026"u8,
            _ => json[..1],
        });
        return 1;
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
