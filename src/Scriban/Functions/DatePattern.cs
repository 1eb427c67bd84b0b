using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Scriban.Functions;

/// <summary>A date pattern of percent fields, read once and then applied to any number of dates.</summary>
internal sealed class DatePattern
{
    private const string Fields = "aAbBCdeghHIjklLmMnNpPsStuUVwWxXyYZ%\u0001\u0002";

    private DatePattern(string source, DatePiece[] pieces)
    {
        Source = source;
        Pieces = pieces;
    }

    public string Source { get; }

    public DatePiece[] Pieces { get; }

    public static DatePattern Parse(string pattern)
    {
        var pieces = new List<DatePiece>();
        Read(pattern, pieces);
        return new DatePattern(pattern, [.. pieces]);
    }

    public string Format(DateTime date, CultureInfo culture)
    {
        var output = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
        Append(ref output, date, culture);
        return output.ToStringAndClear();
    }

    public void Append(ref DefaultInterpolatedStringHandler output, DateTime date, CultureInfo culture)
    {
        foreach (var piece in Pieces)
        {
            if (piece.IsLiteral)
                output.AppendLiteral(piece.Text);
            else if (piece.Field == DatePiece.SwitchToInvariant)
                culture = CultureInfo.InvariantCulture;
            else
                DateFields.Append(ref output, piece.Field, date, culture);
        }
    }

    private static void Read(string pattern, List<DatePiece> pieces)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
                text.Append(pattern[i]);
            else if (!ReadField(pattern[++i], text, pieces))
                text.Append('%').Append(pattern[i]);
        }

        Flush(text, pieces);
    }

    /// <summary>False where the letter names no field: then it stays in the text together with its percent sign.</summary>
    private static bool ReadField(char field, StringBuilder text, List<DatePiece> pieces)
    {
        if (Fields.Contains(field, StringComparison.Ordinal))
        {
            ReadSimple(field, text, pieces);
            return true;
        }

        var expansion = Expand(field);
        if (expansion is null)
            return false;

        Flush(text, pieces);
        Read(expansion, pieces);
        return true;
    }

    private static void ReadSimple(char field, StringBuilder text, List<DatePiece> pieces)
    {
        if (field is 'n' or 't' or '%')
        {
            text.Append(field switch { 'n' => '\n', 't' => '\t', _ => '%' });
            return;
        }

        Flush(text, pieces);
        pieces.Add(DatePiece.OfField(field));
    }

    private static string? Expand(char field) => field switch
    {
        'c' => $"%a {Own(DatePiece.MonthOfDay)} %d %H:%M:%S %Y",
        'D' => "%m/%d/%y",
        'F' => "%Y-%m-%d",
        'r' => "%I:%M:%S %p",
        'R' => "%H:%M",
        'T' => "%H:%M:%S",
        'v' => $"%e-{Own(DatePiece.MonthInCapitals)}-%Y",
        _ => null,
    };

    /// <summary>A field that only expansions use.</summary>
    private static string Own(char field) => $"%{field}";

    private static void Flush(StringBuilder text, List<DatePiece> pieces)
    {
        if (text.Length == 0)
            return;
        pieces.Add(DatePiece.OfText(text.ToString()));
        text.Clear();
    }
}
