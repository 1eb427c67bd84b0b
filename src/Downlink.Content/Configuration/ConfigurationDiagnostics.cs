using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>What can be wrong with the site's settings and with YAML as such: DL0101 to DL0199.</summary>
internal static class ConfigurationDiagnostics
{
    public static Diagnostic YamlSyntax(SourceSpan span, string problem) =>
        Error("DL0110", $"this isn't YAML: {Plain(problem)}", span) with { Help = YamlHelp.For(problem) };

    public static Diagnostic DuplicateKey(SourceSpan key, string name) =>
        Error("DL0111", $"`{name}` is set twice", key) with { Help = "keep one of the two; the first one counts until then" };

    public static Diagnostic TooDeep(SourceSpan span, int limit) =>
        Error("DL0112", $"nested deeper than {limit} levels", span);

    public static Diagnostic TooManyNodes(SourceSpan alias, int limit) =>
        Error("DL0113", $"the aliases of this file stand for more than {limit} values", alias) with { Help = "write the values out" };

    public static Diagnostic UnknownAlias(SourceSpan alias, string name) =>
        Error("DL0114", $"`*{name}` refers to `&{name}`, which doesn't stand before it", alias)
            with { Help = "a text that begins with `*` needs quotes" };

    public static Diagnostic SecondDocument(SourceSpan span) =>
        Error("DL0115", "a second document begins here; only the first is read", span);

    public static Diagnostic KeyNotText(SourceSpan key) =>
        Error("DL0116", "a key has to be a text", key) with { Help = "a text that begins with `{`, `[` or `?` needs quotes" };

    public static Diagnostic NotAMapping(SourceSpan span) =>
        Error("DL0117", "expected settings as `key: value`", span);

    private static Diagnostic Error(string code, string message, SourceSpan span) => new(code, Severity.Error, message, span);

    /// <summary>The parser's own words, begun in lower case and without the full stop.</summary>
    private static string Plain(string problem)
    {
        var text = problem.Trim().TrimEnd('.');
        return text.Length == 0 ? "unreadable" : char.ToLowerInvariant(text[0]) + text[1..];
    }
}
