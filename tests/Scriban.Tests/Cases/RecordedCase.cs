using System.Text.Json;
using Scriban.Parsing;

namespace Scriban.Tests.Cases;

/// <summary>A template with what is known to come of it.</summary>
public sealed class RecordedCase(string group, JsonElement element)
{
    public string Name => $"{group}/{Text(element, "name")}";

    public string Template => Text(element, "template");

    public string? Path => element.TryGetProperty("path", out var path) ? path.GetString() : null;

    public JsonElement? Options => Optional("options");

    public JsonElement? Globals => Optional("globals");

    public string? Loader => element.TryGetProperty("loader", out var loader) ? loader.GetString() : null;

    public JsonElement Expectation => element.GetProperty("expect");

    /// <summary><c>output</c>, <c>value</c>, <c>parse_error</c> or <c>runtime_error</c>.</summary>
    public string Kind => Text(Expectation, "kind");

    /// <summary>Line and column of the first message.</summary>
    public string At => Text(Expectation, "at");

    public LexerOptions LexerOptions => new() { Mode = Mode };

    public ParserOptions ParserOptions
    {
        get
        {
            var options = ParserOptions.Default;
            foreach (var option in Optional("parser")?.EnumerateObject().ToArray() ?? [])
            {
                options = option.Name switch
                {
                    nameof(ParserOptions.ExpressionDepthLimit) => options with { ExpressionDepthLimit = option.Value.GetInt32() },
                    nameof(ParserOptions.ParseFloatAsDecimal) => options with { ParseFloatAsDecimal = option.Value.GetBoolean() },
                    _ => throw new InvalidDataException($"unknown option of the parser: {option.Name}"),
                };
            }

            return options;
        }
    }

    private ScriptMode Mode => (Optional("mode")?.GetString()) switch
    {
        null => ScriptMode.Default,
        "script_only" => ScriptMode.ScriptOnly,
        "front_matter_only" => ScriptMode.FrontMatterOnly,
        "front_matter_and_content" => ScriptMode.FrontMatterAndContent,
        var mode => throw new InvalidDataException($"unknown mode: {mode}"),
    };

    public override string ToString() => Name;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private JsonElement? Optional(string name) => element.TryGetProperty(name, out var value) ? value : null;
}
