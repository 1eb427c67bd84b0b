using System.Globalization;
using System.Runtime.CompilerServices;

namespace Scriban.Functions;

/// <summary>
/// Writes the single fields of a date pattern, named by the letters of <c>strftime</c> (POSIX) as the language reads them.
/// </summary>
internal static class DateFields
{
    public static void Append(ref DefaultInterpolatedStringHandler output, char field, DateTime date, CultureInfo culture)
    {
        switch (field)
        {
            case 'd': Pad(ref output, date.Day); break;
            case 'e': output.AppendFormatted(date.Day, 2); break;
            case 'm': Pad(ref output, date.Month); break;
            case 'Y': Pad(ref output, date.Year / 100); Pad(ref output, date.Year % 100); break;
            case 'y': Pad(ref output, date.Year % 100); break;
            case 'C': Pad(ref output, date.Year / 100); break;
            case 'j': output.AppendFormatted(date.DayOfYear, "D3"); break;
            case 'u': output.AppendFormatted(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek); break;
            case 'w': output.AppendFormatted((int)date.DayOfWeek); break;
            case 'U' or 'V' or 'W': Pad(ref output, WeekOf(field, date, culture)); break;
            case 'a' or 'A' or 'b' or 'h' or 'B' or 'p' or 'P' or DatePiece.MonthInCapitals or DatePiece.MonthOfDay:
                output.AppendLiteral(NameOf(field, date, culture));
                break;
            default: AppendTime(ref output, field, date, culture); break;
        }
    }

    private static void AppendTime(ref DefaultInterpolatedStringHandler output, char field, DateTime date, CultureInfo culture)
    {
        switch (field)
        {
            case 'H': Pad(ref output, date.Hour); break;
            case 'k': output.AppendFormatted(date.Hour, 2); break;
            case 'I': Pad(ref output, HourOfTwelve(date)); break;
            case 'l': output.AppendFormatted(HourOfTwelve(date), 2); break;
            case 'M': Pad(ref output, date.Minute); break;
            case 'S': Pad(ref output, date.Second); break;
            case 'L': output.AppendFormatted(date.Millisecond, "D3"); break;
            case 'N': output.AppendFormatted(date.Ticks % TimeSpan.TicksPerSecond * TimeSpan.NanosecondsPerTick, "D9"); break;
            case 's': output.AppendFormatted(UnixSeconds(date)); break;
            case 'Z': output.AppendFormatted(date, "zzz"); break;
            case 'x': output.AppendLiteral(date.ToString("d", culture)); break;
            case 'X': output.AppendLiteral(date.ToString("T", culture)); break;
        }
    }

    /// <summary>Two digits, without the detour over a number format.</summary>
    private static void Pad(ref DefaultInterpolatedStringHandler output, int value) =>
        output.AppendFormatted([(char)('0' + (value / 10)), (char)('0' + (value % 10))]);

    private static string NameOf(char field, DateTime date, CultureInfo culture) => field switch
    {
        'a' => culture.DateTimeFormat.GetAbbreviatedDayName(date.DayOfWeek),
        'A' => culture.DateTimeFormat.GetDayName(date.DayOfWeek),
        'B' => culture.DateTimeFormat.GetMonthName(date.Month),
        'p' => Designator(date, culture),
        'P' => Designator(date, culture).ToLower(culture),
        DatePiece.MonthOfDay => culture.DateTimeFormat.AbbreviatedMonthGenitiveNames[date.Month - 1],
        DatePiece.MonthInCapitals => culture.DateTimeFormat.GetAbbreviatedMonthName(date.Month).ToUpper(culture),
        _ => culture.DateTimeFormat.GetAbbreviatedMonthName(date.Month),
    };

    /// <summary>
    /// Quirk: V counts from the first week of four days but knows no weeks of the next year; U and W begin by the culture's own rule.
    /// </summary>
    private static int WeekOf(char field, DateTime date, CultureInfo culture)
    {
        var rule = field == 'V' ? CalendarWeekRule.FirstFourDayWeek : culture.DateTimeFormat.CalendarWeekRule;
        return culture.Calendar.GetWeekOfYear(date, rule, field == 'U' ? DayOfWeek.Sunday : DayOfWeek.Monday);
    }

    private static string Designator(DateTime date, CultureInfo culture) =>
        date.Hour < 12 ? culture.DateTimeFormat.AMDesignator : culture.DateTimeFormat.PMDesignator;

    private static int HourOfTwelve(DateTime date) => date.Hour % 12 == 0 ? 12 : date.Hour % 12;

    private static long UnixSeconds(DateTime date) =>
        (long)Math.Floor((date.ToUniversalTime() - DateTime.UnixEpoch).TotalSeconds);
}
