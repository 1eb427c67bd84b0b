using System.Text.Encodings.Web;
using System.Text.Json;
using Downlink.Diagnostics;

namespace Downlink.Advising;

/// <summary>
/// Findings as JSON, for programs. Keys are only ever added: <c>version</c> (1), <c>errors</c>, <c>warnings</c>, and <c>findings</c>:
/// <c>topic</c>, <c>text</c>, and <c>code</c>, <c>severity</c> (<c>error</c>, <c>warning</c>), <c>help</c>, <c>file</c>, <c>line</c>, null
/// where all is well.
/// </summary>
public static class FindingsJson
{
    private static readonly JsonWriterOptions Form =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream stream, IReadOnlyCollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new Utf8JsonWriter(stream, Form))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteNumber("errors", findings.Count(static finding => finding.Problem?.Severity == Severity.Error));
            json.WriteNumber("warnings", findings.Count(static finding => finding.Problem?.Severity == Severity.Warning));
            json.WriteStartArray("findings");
            foreach (var finding in findings)
                Write(json, finding);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        var problem = finding.Problem;
        json.WriteStartObject();
        json.WriteString("topic", finding.Topic);
        json.WriteString("text", finding.Text);
        json.WriteString("code", problem?.Code);
        json.WriteString("severity", problem is null ? null : problem.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("help", problem?.Help);
        json.WriteString("file", problem?.Span.File);
        if (problem is null)
            json.WriteNull("line");
        else
            json.WriteNumber("line", problem.Span.Line);
        json.WriteEndObject();
    }
}
