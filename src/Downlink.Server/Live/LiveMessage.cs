using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Downlink.Diagnostics;

namespace Downlink.Server;

/// <summary>
/// What browsers are told: which run of the program speaks, the number of what is shown, what is wrong, what else changed.
/// </summary>
internal sealed record LiveMessage
{
    // The default encoder writes no character that means anything in HTML or in a script.
    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.Default };

    public required string Session { get; init; }
    public required int Number { get; init; }
    public required ImmutableArray<Diagnostic> Problems { get; init; }

    /// <summary>Paths, as in an <c>href</c>, of changed files that pages show without naming their content: pictures of posts.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>The page to go to, or null.</summary>
    public string? Jump { get; init; }

    /// <param name="excerpts">Where the lines come from that problems speak of.</param>
    public string ToJson(SourceExcerpts excerpts)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Form))
        {
            json.WriteStartObject();
            json.WriteString("session", Session);
            json.WriteNumber("number", Number);
            json.WriteString("jump", Jump);
            json.WriteStartArray("files");
            foreach (var file in Files)
                json.WriteStringValue(file);
            json.WriteEndArray();
            json.WriteStartArray("problems");
            foreach (var problem in Problems)
                Write(json, problem, excerpts);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Diagnostic problem, SourceExcerpts excerpts)
    {
        json.WriteStartObject();
        json.WriteString("place", problem.Span.ToString());
        json.WriteString("code", problem.Code);
        json.WriteString("message", problem.Message);
        json.WriteString("note", problem.Note);
        json.WriteString("help", problem.Help);
        json.WriteString("editor", excerpts.EditorLink(problem.Span));
        if (excerpts.Of(problem.Span) is { } excerpt)
        {
            json.WriteString("line", problem.Span.Line.ToString(CultureInfo.InvariantCulture));
            json.WriteString("before", excerpt.Before);
            json.WriteString("marked", excerpt.Marked);
            json.WriteString("after", excerpt.After);
        }

        json.WriteEndObject();
    }
}
