namespace Downlink.Configuration;

/// <summary>The usual reason behind a YAML parser's message.</summary>
internal static class YamlHelp
{
    public static string? For(string problem) => problem switch
    {
        _ when problem.Contains("Mapping values", StringComparison.OrdinalIgnoreCase) =>
            "a text that holds `: ` needs quotes around it",
        _ when problem.Contains("tab", StringComparison.OrdinalIgnoreCase) =>
            "indent with spaces, not tabs",
        _ when problem.Contains("cannot start any token", StringComparison.OrdinalIgnoreCase) =>
            "indent with spaces, not tabs; a text that begins with `@`, `` ` `` or `%` needs quotes",
        _ when problem.Contains("quoted scalar", StringComparison.OrdinalIgnoreCase) =>
            "a quote is opened here and never closed",
        _ when problem.Contains("escape", StringComparison.OrdinalIgnoreCase) =>
            "in single quotes a `\\` is an ordinary character",
        _ when problem.Contains("expected", StringComparison.OrdinalIgnoreCase) =>
            "look at the indentation and the brackets of this line and the one before it",
        _ => null,
    };
}
