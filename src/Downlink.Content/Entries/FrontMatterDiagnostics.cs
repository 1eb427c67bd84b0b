using Downlink.Configuration;
using Downlink.Diagnostics;

namespace Downlink.Entries;

/// <summary>
/// What can be wrong with what a Markdown file says of itself: DL0250 to DL0269. All of it warns: the post is built without the key.
/// </summary>
internal static class FrontMatterDiagnostics
{
    public static Diagnostic Unclosed(string file, int line) =>
        Warning("DL0250", "the front matter isn't closed; it was read as far as its keys go", new SourceSpan(file, line, 1, 3)) with
        {
            Help = "end it with a line `---`",
        };

    public static Diagnostic BadToml(SourceSpan at, string problem) =>
        Warning("DL0251", $"this isn't TOML: {problem}", at) with { Help = "the rest of the line was left out" };

    public static Diagnostic WrongType(YamlScalar key, YamlNode node, string expected) =>
        Warning("DL0252", $"`{key.Value}` takes {expected}", node.Span);

    public static Diagnostic NoDate(YamlScalar key, YamlScalar date) =>
        Warning("DL0253", $"`{key.Value}`: `{date.Value}` isn't a date", date.Span) with
        {
            Help = "such as `2024-01-02` or `2024-01-02T15:04:05+08:00`",
        };

    public static Diagnostic PathLeavesSite(YamlScalar key, YamlScalar path) =>
        Warning("DL0254", $"`{key.Value}`: `{path.Value}` isn't a path of this site", path.Span) with
        {
            Help = "from the root, such as `/2019/old-address/`",
        };

    public static Diagnostic PatternAsPath(YamlScalar key, YamlScalar path) =>
        Warning("DL0255", $"`{key.Value}`: `{path.Value}` is a pattern, and one file has one address", path.Span)
            with { Help = "write the path itself; patterns stand under `permalinks` in site.config.yml" };

    public static Diagnostic BadSlug(YamlScalar key, YamlScalar slug) =>
        Warning("DL0256", $"`{key.Value}`: `{slug.Value}` can't be a name in a URL", slug.Span) with
        {
            Help = "letters and digits, joined by `-`",
        };

    public static Diagnostic BadLanguage(YamlScalar key, YamlScalar language) =>
        Warning("DL0257", $"`{key.Value}`: `{language.Value}` isn't a language tag", language.Span) with
        {
            Help = "such as `zh-CN` or `en`",
        };

    public static Diagnostic PerhapsMeant(YamlScalar key, string known) =>
        Warning("DL0258", $"`{key.Value}` has no meaning of its own", key.Span) with { Help = $"did you mean `{known}`?" };

    public static Diagnostic Empty(string file) =>
        Warning("DL0259", "there is no text in this file", SourceSpan.Of(file)) with { Help = "write something, or set `draft: true`" };

    public static Diagnostic Secret(YamlScalar key) =>
        Warning("DL0260", "a post with a password is held back: a static site can't keep it secret", key.Span) with
        {
            Help = "remove `password` to publish it to everybody",
        };

    public static Diagnostic BadId(YamlScalar key, YamlScalar id) =>
        Warning("DL0268", $"`{key.Value}`: `{id.Value}` isn't a post's id", id.Span)
            with { Help = "its first seven hexadecimal digits, or more, as `downlink posts` shows them" };

    private static Diagnostic Warning(string code, string message, SourceSpan span) => new(code, Severity.Warning, message, span);
}
