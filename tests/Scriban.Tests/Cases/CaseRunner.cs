using System.Globalization;
using System.Text.Json;
using Scriban.Runtime;

namespace Scriban.Tests.Cases;

/// <summary>Sets up what a recorded case was recorded with.</summary>
internal static class CaseRunner
{
    private static readonly JsonElement Shared = CaseFile.Shared();

    public static TemplateContext NewContext(RecordedCase recorded)
    {
        var context = new TemplateContext();
        foreach (var option in recorded.Options?.EnumerateObject().ToArray() ?? []) SetOption(context, option);
        if (recorded.Loader is { } loader) context.TemplateLoader = NewLoader(Shared.GetProperty("loaders").GetProperty(loader));
        foreach (var globals in recorded.Globals?.EnumerateArray().ToArray() ?? []) context.PushGlobal(NewGlobals(globals));
        return context;
    }

    private static ScriptObject NewGlobals(JsonElement globals) =>
        JsonData.ToScriptObject(globals.ValueKind == JsonValueKind.String ? Model((globals.GetString() ?? "").TrimStart('@')) : globals);

    private static JsonElement Model(string name) => Shared.GetProperty("models").GetProperty(name);

    private static RecordedLoader NewLoader(JsonElement loader) => new(
        loader.GetProperty("templates").EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString() ?? ""),
        loader.GetProperty("null_paths").EnumerateArray().Select(path => path.GetString() ?? "").ToHashSet(),
        loader.TryGetProperty("fallback", out var fallback) ? fallback.GetString() : null);

    private static void SetOption(TemplateContext context, JsonProperty option)
    {
        if (option.Name == "culture")
        {
            context.PushCulture(CultureInfo.GetCultureInfo(option.Value.GetString() ?? ""));
            return;
        }

        var property = typeof(TemplateContext).GetProperty(option.Name) ?? throw new InvalidDataException($"unknown option: {option.Name}");
        var value = JsonData.ToValue(option.Value);
        property.SetValue(context, Convert.ChangeType(value, property.PropertyType, CultureInfo.InvariantCulture));
    }
}
