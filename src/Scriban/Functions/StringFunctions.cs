using System.Text;

namespace Scriban.Functions;

/// <summary>The functions of the group <c>string</c> that ask about a text, trim it, pad it or put texts together.</summary>
internal static class StringFunctions
{
    public static string Append(string? text, string? with) => text + with;

    public static string Prepend(string? text, string? by) => by + text;

    public static string? Strip(string? text) => text?.Trim();

    public static string? LeftStrip(string? text) => text?.TrimStart();

    public static string? RightStrip(string? text) => text?.TrimEnd();

    public static string StripNewlines(string? text) =>
        (text ?? "").Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

    public static bool Contains(string? text, string? value) =>
        !string.IsNullOrEmpty(text) && value is not null && text.Contains(value, StringComparison.Ordinal);

    public static bool StartsWith(string? text, string? value) =>
        text is not null && value is not null && text.StartsWith(value, StringComparison.Ordinal);

    public static bool EndsWith(string? text, string? value) =>
        text is not null && value is not null && text.EndsWith(value, StringComparison.Ordinal);

    public static bool EqualsIgnoreCase(string? text, string? value) => string.Equals(text, value, StringComparison.OrdinalIgnoreCase);

    public static int Size(string? text) => text?.Length ?? 0;

    public static bool Empty(string? text) => string.IsNullOrEmpty(text);

    public static bool Whitespace(string? text) => string.IsNullOrWhiteSpace(text);

    public static string PadLeft(string? text, int width) => (text ?? "").PadLeft(width);

    public static string PadRight(string? text, int width) => (text ?? "").PadRight(width);

    public static int IndexOf(
        string? text,
        string? search,
        int? startIndex = null,
        int? count = null,
        StringComparison comparison = StringComparison.Ordinal
    )
    {
        if (text is null || search is null)
            return -1;
        var start = startIndex ?? 0;
        return text.IndexOf(search, start, count ?? text.Length - start, comparison);
    }

    /// <summary>The escapes of a string literal, without its quotes.</summary>
    public static string? Escape(string? text) =>
        string.IsNullOrEmpty(text) ? text : Escape(new StringBuilder(text.Length + 8), text).ToString();

    public static string? Literal(string? text) =>
        text is null ? null : Escape(new StringBuilder(text.Length + 8).Append('"'), text).Append('"').ToString();

    private static StringBuilder Escape(StringBuilder output, string text)
    {
        foreach (var c in text)
            Escape(output, c);
        return output;
    }

    private static void Escape(StringBuilder output, char c) => _ = c switch
    {
        '\\' => output.Append(@"\\"),
        '"' => output.Append("\\\""),
        '\0' => output.Append(@"\0"),
        '\b' => output.Append(@"\b"),
        '\f' => output.Append(@"\f"),
        '\n' => output.Append(@"\n"),
        '\r' => output.Append(@"\r"),
        '\t' => output.Append(@"\t"),
        '\v' => output.Append(@"\v"),
        < ' ' => output.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
        _ => output.Append(c),
    };
}
