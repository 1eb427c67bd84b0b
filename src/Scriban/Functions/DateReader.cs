using System.Globalization;
using System.Text;

namespace Scriban.Functions;

/// <summary>Reads a date from a text by a pattern of percent fields, a .NET pattern, or what the culture usually writes.</summary>
internal static class DateReader
{
    private const DateTimeStyles Styles = DateTimeStyles.AssumeLocal | DateTimeStyles.AllowWhiteSpaces;

    /// <summary>
    /// Null for an empty text; quirk: the first day of year 1 for one that isn't a date. A percent sign may also be of .NET's own patterns.
    /// </summary>
    public static DateTime? Read(string? text, string? pattern, CultureInfo culture)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (string.IsNullOrEmpty(pattern))
            return DateTime.TryParse(text, culture, Styles, out var free) ? free : DateTime.MinValue;

        string[] exact = pattern.Contains('%', StringComparison.Ordinal) ? [DotNetPattern(pattern), pattern] : [pattern];
        return DateTime.TryParseExact(text, exact, culture, Styles, out var date) ? date : DateTime.MinValue;
    }

    private static string DotNetPattern(string pattern)
    {
        var output = new StringBuilder();
        foreach (var piece in DatePattern.Parse(pattern).Pieces)
        {
            if (piece.IsLiteral)
                AppendQuoted(output, piece.Text);
            else
                output.Append(DotNetField(piece.Field));
        }

        return output.Length == 1 ? $"%{output}" : output.ToString();
    }

    private static void AppendQuoted(StringBuilder output, string text)
    {
        foreach (var c in text)
            _ = char.IsWhiteSpace(c) ? output.Append(c) : output.Append('\\').Append(c);
    }

    private static string DotNetField(char field) => field switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' or DatePiece.MonthInCapitals or DatePiece.MonthOfDay => "MMM",
        'B' => "MMMM",
        'd' => "dd",
        'e' => "d",
        'H' => "HH",
        'I' => "hh",
        'k' => "H",
        'l' => "h",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'N' => "fffffff",
        'p' or 'P' => "tt",
        'S' => "ss",
        'y' => "yy",
        'Y' => "yyyy",
        'Z' => "zzz",
        _ => "",
    };
}
