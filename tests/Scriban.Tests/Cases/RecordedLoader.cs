using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Tests.Cases;

/// <summary>Templates by name; some names have no path, and an unknown one may fall back to a text.</summary>
internal sealed class RecordedLoader(
    IReadOnlyDictionary<string, string> templates, IReadOnlySet<string>? nullPaths = null, string? fallback = null) : ITemplateLoader
{
    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) =>
        nullPaths?.Contains(templateName) == true ? null : templateName;

    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        templates.TryGetValue(templatePath, out var text) ? text : fallback;

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        new(Load(context, callerSpan, templatePath));
}
