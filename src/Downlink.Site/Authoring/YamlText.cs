using System.Globalization;
using System.Text;

namespace Downlink.Authoring;

/// <summary>
/// Any text as a YAML scalar on one line that reads back as that text: bare where nobody could take it for anything else, else in double
/// quotes.
/// </summary>
internal static class YamlText
{
    private const string SafeMarks = " _()/+，。：；、！？（）《》“”‘’「」『』【】…—·";

    /// <summary>What a reader of YAML 1.1 or 1.2 takes for something other than text.</summary>
    private static readonly string[] Reserved = ["true", "false", "yes", "no", "on", "off", "null", "y", "n", "inf", "nan"];

    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsBare(text) ? text : Quoted(text);
    }

    /// <summary>A list in flow form: <c>[a, "b: c"]</c>.</summary>
    public static string Of(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Of))}]";

    /// <summary>
    /// A text that begins with a letter and has only letters, digits and marks without a meaning in YAML, none of them at its end.
    /// </summary>
    private static bool IsBare(string text) =>
        text.Length > 0
        && char.IsLetter(text[0])
        && text[^1] != ' '
        && text.All(static character =>
            char.IsLetterOrDigit(character) || SafeMarks.Contains(character, StringComparison.Ordinal) || character is '-' or '.'
        )
        && !Reserved.Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// YAML 1.2, section 7.3.1, with the escapes of section 5.7; half a character, which no file can hold, becomes U+FFFD.
    /// </summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' or '\\' => quoted.Append('\\').Append((char)rune.Value),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ when IsHidden(rune) => quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}"),
                _ => quoted.Append(rune.ToString()),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Whatever an editor doesn't show as a character or takes for a line's end.</summary>
    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse || (Rune.IsWhiteSpace(rune) && rune.Value != ' ');
}
