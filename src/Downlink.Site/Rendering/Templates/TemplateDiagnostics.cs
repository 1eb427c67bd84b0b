using Downlink.Diagnostics;
using Scriban.Parsing;
using SourceSpan = Downlink.Diagnostics.SourceSpan;

namespace Downlink.Rendering;

/// <summary>What can be wrong with templates and their words.</summary>
internal static class TemplateDiagnostics
{
    public static Diagnostic Syntax(LogMessage message) =>
        new("DL0401", Severity.Error, message.Message, Place(message.Span));

    public static Diagnostic MissingLayout(string path) =>
        new("DL0402", Severity.Error, "the theme has no such layout", SourceSpan.Of(path))
        {
            Help = "templates/README.md lists the layouts that a theme has to have",
        };

    public static Diagnostic MissingName(string kind, string name, string? nearest, SourceSpan at, string page) =>
        new("DL0403", Severity.Error, $"no {kind} of this name: {name}", at)
        {
            Help = nearest is null ? "templates/README.md lists what there is" : $"did you mean `{nearest}`?",
            Note = While(page),
        };

    public static Diagnostic Failed(string message, SourceSpan at, string page) =>
        new("DL0404", Severity.Error, message, at) { Note = While(page) };

    public static Diagnostic MissingWords(string key, string file, string? nearest, string? page) =>
        new("DL0405", Severity.Warning, $"no words for `{key}`", SourceSpan.Of(file))
        {
            Help = nearest is null ? $"add a line `{key}: …`" : $"add a line `{key}: …`; or is it `{nearest}` that was meant?",
            Note = page is null ? null : While(page),
        };

    public static Diagnostic NoWords(string language, string place) =>
        new("DL0406", Severity.Error, $"the theme has no words for {language}: a file of words has to be there", SourceSpan.Of(place))
        {
            Help = $"write templates/i18n/{language}.yml; templates/README.md says what stands in it",
        };

    public static SourceSpan Place(Scriban.Parsing.SourceSpan span) => new(
        span.FileName ?? "templates", span.Start.Line + 1, span.Start.Column + 1, Math.Max(0, span.End.Offset - span.Start.Offset + 1));

    private static string While(string page) => $"while rendering {page}";
}
