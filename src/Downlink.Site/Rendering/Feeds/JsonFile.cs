using System.Text.Encodings.Web;
using System.Text.Json;

namespace Downlink.Rendering;

/// <summary>A JSON document as bytes: UTF-8, indented, Han readable.</summary>
internal static class JsonFile
{
    // A file of its own never stands within HTML: only what JSON itself asks for is escaped.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public static void Write(Utf8Text output, Action<Utf8JsonWriter> content)
    {
        using (var json = Writer(output))
            content(json);
        output.Append("\n"u8);
    }

    /// <summary>A writer of such a document, or of a part of one.</summary>
    public static Utf8JsonWriter Writer(Utf8Text output) => new(output, Options);

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
