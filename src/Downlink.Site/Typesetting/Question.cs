using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Downlink.Typesetting;

/// <summary>A snippet on its way to Node and back.</summary>
internal sealed class Question(int id, Snippet snippet)
{
    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int Id => id;

    public Answer? Answer { get; set; }

    /// <summary>The question as a line of JSON.</summary>
    public string ToLine()
    {
        var line = new ArrayBufferWriter<byte>(snippet.Length + 128);
        using (var json = new Utf8JsonWriter(line, Form))
        {
            json.WriteStartObject();
            json.WriteNumber("id", id);
            snippet.Describe(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(line.WrittenSpan) + "\n";
    }
}
