using System.Text;

namespace Scriban.Functions;

/// <summary>Functions of the group <c>string</c> about letters: their case, and the handle made of them.</summary>
internal static class StringCases
{
    public static string? Upcase(string? text) => text?.ToUpperInvariant();

    public static string? Downcase(string? text) => text?.ToLowerInvariant();

    /// <summary>Raises the first letter only; the others stay as they are.</summary>
    public static string Capitalize(string? text)
    {
        if (string.IsNullOrEmpty(text) || char.IsUpper(text[0]))
            return text ?? "";
        return string.Create(text.Length, text, static (output, source) =>
        {
            source.CopyTo(output);
            output[0] = char.ToUpperInvariant(output[0]);
        });
    }

    /// <summary>Raises the first letter after each white space; <c>a-b</c> is one word.</summary>
    public static string CapitalizeWords(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        return string.Create(text.Length, text, static (output, source) =>
        {
            var atStart = true;
            for (var i = 0; i < output.Length; i++)
            {
                output[i] = atStart ? char.ToUpperInvariant(source[i]) : source[i];
                atStart = char.IsWhiteSpace(source[i]) || (atStart && !char.IsLetter(source[i]));
            }
        });
    }

    /// <summary>Quirk: a dash for what stands before the first letter is kept, one at the end is not.</summary>
    public static string Handleize(string? text)
    {
        var output = new StringBuilder(text?.Length ?? 0);
        foreach (var c in text ?? "")
        {
            if (char.IsLetterOrDigit(c))
                output.Append(char.ToLowerInvariant(c));
            else if (output.Length == 0 || output[^1] != '-')
                output.Append('-');
        }

        if (output.Length > 0 && output[^1] == '-')
            output.Length--;
        return output.ToString();
    }

    public static string? Pluralize(int number, string? singular, string? plural) => number == 1 ? singular : plural;
}
