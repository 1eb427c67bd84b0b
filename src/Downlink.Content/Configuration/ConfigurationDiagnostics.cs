using System.Diagnostics;
using System.Globalization;
using Downlink.Diagnostics;
using Downlink.Text;

namespace Downlink.Configuration;

/// <summary>What can be wrong with the site's settings and with YAML as such: DL0101 to DL0199.</summary>
internal static class ConfigurationDiagnostics
{
    public static Diagnostic UnknownKey(YamlScalar key, IEnumerable<string> known) =>
        Error("DL0101", "no setting of this name", key.Span) with { Help = Suggest(key.Value, known, "the settings here are") };

    public static Diagnostic WrongType(YamlNode found, string expected, string? help = null) =>
        Error("DL0102", $"expected {expected}, found {Kind(found)}", found.Span) with { Help = help };

    public static Diagnostic WrongForm(YamlScalar found, string expected, string? help) =>
        Error("DL0103", $"`{Shortened(found.Value)}` isn't {expected}", found.Span) with { Help = help };

    public static Diagnostic OutOfRange(SourceSpan span, double least, double most) =>
        Error("DL0104", string.Create(CultureInfo.InvariantCulture, $"has to lie between {least} and {most}"), span);

    public static Diagnostic MissingKey(SourceSpan mapping, string name) =>
        Error("DL0105", $"`{name}` is missing", mapping) with { Help = $"add `{name}: …`" };

    public static Diagnostic DuplicateCategory(SourceSpan slug, string name) =>
        Error("DL0106", $"two categories have the slug `{name}`", slug) with { Help = "a slug is an address: give each category its own" };

    public static Diagnostic UnknownCategory(YamlScalar found, IEnumerable<string> slugs) =>
        Error("DL0107", $"no category has the slug `{Shortened(found.Value)}`", found.Span)
            with { Help = Suggest(found.Value, slugs, "the categories are") };

    public static Diagnostic UnknownChoice(YamlScalar found, IEnumerable<string> words) =>
        Error("DL0108", $"`{Shortened(found.Value)}` is none of the possible values", found.Span)
            with { Help = Suggest(found.Value, words, "possible are") };

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

    private static string Suggest(string written, IEnumerable<string> known, string listing) =>
        NearestName.Of(written, known) is { } nearest
            ? $"did you mean `{nearest}`?"
            : $"{listing} {string.Join(", ", known.Select(static name => $"`{name}`"))}";

    private static string Kind(YamlNode node) => node switch
    {
        YamlMapping => "a mapping",
        YamlSequence => "a list",
        YamlScalar { IsNull: true } => "nothing",
        YamlScalar scalar => $"`{Shortened(scalar.Value)}`",
        _ => throw new UnreachableException(),
    };

    private static string Shortened(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 60 ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[59]) ? 59 : 60), "…");
    }

    private static Diagnostic Error(string code, string message, SourceSpan span) => new(code, Severity.Error, message, span);

    /// <summary>The parser's own words, begun in lower case and without the full stop.</summary>
    private static string Plain(string problem)
    {
        var text = problem.Trim().TrimEnd('.');
        return text.Length == 0 ? "unreadable" : char.ToLowerInvariant(text[0]) + text[1..];
    }
}
