using System.Text.Encodings.Web;
using System.Text.Json;
using Downlink.Diagnostics;

namespace Downlink.Checking;

/// <summary>
/// A check as JSON, for programs. Keys are only ever added: <c>version</c> (1), <c>base_url</c>, <c>files</c>, <c>pages</c>, <c>bytes</c>,
/// <c>errors</c>, <c>warnings</c>, and <c>faults</c> by place: <c>code</c>, <c>severity</c> (<c>error</c>, <c>warning</c>), <c>message</c>,
/// <c>help</c>, <c>file</c> (relative to the site), <c>line</c>, <c>column</c>, <c>length</c>, <c>page</c> (the first file of the output
/// that shows it) and <c>page_count</c>.
/// </summary>
public static class CheckJson
{
    private static readonly JsonWriterOptions Form = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream stream, CheckReport report)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        using (var json = new Utf8JsonWriter(stream, Form))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("base_url", report.BaseUrl?.AbsoluteUri);
            json.WriteNumber("files", report.Files);
            json.WriteNumber("pages", report.Pages);
            json.WriteNumber("bytes", report.Bytes);
            json.WriteNumber("errors", report.Errors);
            json.WriteNumber("warnings", report.Warnings);
            json.WriteStartArray("faults");
            foreach (var fault in report.Faults)
                Write(json, fault);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, CheckedFault fault)
    {
        var (what, span) = (fault.Diagnostic, fault.Diagnostic.Span);
        json.WriteStartObject();
        json.WriteString("code", what.Code);
        json.WriteString("severity", what.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("message", what.Message);
        json.WriteString("help", what.Help);
        json.WriteString("file", span.File);
        json.WriteNumber("line", span.Line);
        json.WriteNumber("column", span.Column);
        json.WriteNumber("length", span.Length);
        json.WriteString("page", fault.Page);
        json.WriteNumber("page_count", fault.Pages);
        json.WriteEndObject();
    }
}
