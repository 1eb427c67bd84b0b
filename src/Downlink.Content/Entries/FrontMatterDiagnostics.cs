using Downlink.Configuration;
using Downlink.Diagnostics;

namespace Downlink.Entries;

/// <summary>What can be wrong with what a Markdown file says of itself: DL0250 to DL0269.</summary>
internal static class FrontMatterDiagnostics
{
    public static Diagnostic Unclosed(string file) =>
        Error("DL0250", "the front matter isn't closed", new SourceSpan(file, 1, 1, 3)) with { Help = "end it with a line `---`" };

    public static Diagnostic UnreadFormat(string file, string format) =>
        Error("DL0251", $"front matter in {format} isn't read", new SourceSpan(file, 1, 1, 3))
            with { Help = "write it as YAML (`key: value`) between two lines `---`" };

    public static Diagnostic WrongType(YamlNode node, string expected) =>
        Error("DL0252", $"expected {expected}", node.Span);

    public static Diagnostic NoDate(YamlScalar date) =>
        Error("DL0253", $"`{date.Value}` isn't a date", date.Span) with { Help = "such as `2024-01-02` or `2024-01-02T15:04:05+08:00`" };

    public static Diagnostic PathLeavesSite(YamlScalar path) =>
        Error("DL0254", $"`{path.Value}` isn't a path of this site", path.Span) with { Help = "from the root, such as `/2019/old-address/`" };

    public static Diagnostic PatternAsPath(YamlScalar path) =>
        Error("DL0255", $"`{path.Value}` is a pattern, and one file has one address", path.Span)
            with { Help = "write the path itself; patterns stand under `permalinks` in site.config.yml" };

    public static Diagnostic BadSlug(YamlScalar slug) =>
        Error("DL0256", $"`{slug.Value}` can't be a name in a URL", slug.Span) with { Help = "letters and digits, joined by `-`" };

    public static Diagnostic BadLanguage(YamlScalar language) =>
        Error("DL0257", $"`{language.Value}` isn't a language tag", language.Span) with { Help = "such as `zh-CN` or `en`" };

    public static Diagnostic PerhapsMeant(YamlScalar key, string known) =>
        new("DL0258", Severity.Warning, $"`{key.Value}` has no meaning of its own", key.Span) { Help = $"did you mean `{known}`?" };

    public static Diagnostic Empty(string file) =>
        new("DL0259", Severity.Warning, "there is no text in this file", SourceSpan.Of(file)) { Help = "write something, or set `draft: true`" };

    private static Diagnostic Error(string code, string message, SourceSpan span) => new(code, Severity.Error, message, span);
}
