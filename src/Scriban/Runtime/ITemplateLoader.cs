using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>Whoever finds the templates that a template includes.</summary>
public interface ITemplateLoader
{
    string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName);

    string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath);

    ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath);
}
