using System.Text.Json;

namespace Downlink.Rendering;

/// <summary>A JSON document as bytes: UTF-8, indented, Han readable.</summary>
internal static class JsonFile
{
    public static byte[] Write(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ScriptJson.Options with { Indented = true, NewLine = "\n" })) content(json);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
