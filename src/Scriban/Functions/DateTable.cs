using System.Runtime.CompilerServices;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The table of the functions in the group <c>date</c>.</summary>
internal static class DateTable
{
    private const string InvariantPattern = "%g";

    public static FunctionGroup Create() => new FunctionGroup()
        .Add("now", call => DateTime.Now)
        .Add("utc_now", call => DateTime.UtcNow)
        .Add("parse", call => DateReader.Read(call.Text(0), call.Text(1), FunctionGroup.CultureAt(call, 2)), Text, Pattern(null), Culture)
        .Add(
            "parse_to_string", ParseToString,
            Text, Parameter.Text("output_pattern"), Parameter.Text("output_culture", null),
            Parameter.Text("input_pattern", null), Parameter.Text("input_culture", null))
        .Add("to_string", ToText, WriteText, Parameter.Date("date"), Parameter.Text("pattern"), Culture)
        .Add("add_days", call => DateAt(call).AddDays(call.Double(1)), Date, Parameter.Double("days"))
        .Add("add_months", call => DateAt(call).AddMonths(call.Int(1)), Date, Parameter.Int("months"))
        .Add("add_years", call => DateAt(call).AddYears(call.Int(1)), Date, Parameter.Int("years"))
        .Add("add_hours", call => DateAt(call).AddHours(call.Double(1)), Date, Parameter.Double("hours"))
        .Add("add_minutes", call => DateAt(call).AddMinutes(call.Double(1)), Date, Parameter.Double("minutes"))
        .Add("add_seconds", call => DateAt(call).AddSeconds(call.Double(1)), Date, Parameter.Double("seconds"))
        .Add("add_milliseconds", call => DateAt(call).AddMilliseconds(call.Double(1)), Date, Parameter.Double("millis"));

    private static ScriptParameterInfo Date => Parameter.Date("date");

    private static ScriptParameterInfo Text => Parameter.Text("text");

    private static ScriptParameterInfo Culture => Parameter.Text("culture", null);

    private static ScriptParameterInfo Pattern(string? otherwise) => Parameter.Text("pattern", otherwise);

    private static DateTime DateAt(FunctionCall call) => call.To<DateTime>(0);

    private static string? ToText(FunctionCall call) =>
        call.To<DateTime?>(0) is { } date ? PatternAt(call, 1).Format(date, FunctionGroup.CultureAt(call, 2)) : null;

    private static void WriteText(FunctionCall call)
    {
        if (call.To<DateTime?>(0) is not { } date)
            return;

        var output = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[128]);
        PatternAt(call, 1).Append(ref output, date, FunctionGroup.CultureAt(call, 2));
        call.Context.Write(output.Text);
        output.Clear();
    }

    private static string ParseToString(FunctionCall call)
    {
        var date = DateReader.Read(call.Text(0), call.Text(3), FunctionGroup.CultureAt(call, 4));
        return date is { } read ? PatternAt(call, 1).Format(read, FunctionGroup.CultureAt(call, 2)) : "";
    }

    /// <summary>The pattern, kept at the place of the call, since it is nearly always the same.</summary>
    private static DatePattern PatternAt(FunctionCall call, int index)
    {
        var source = call.Text(index) is { Length: > 0 } text ? text : DateGroup.FormatOf(call.Context);
        if (source == InvariantPattern)
            source = $"{InvariantPattern} {DateGroup.FormatOf(call.Context)}";
        if (call.Site?.Memo is DatePattern memo && memo.Source == source)
            return memo;

        var pattern = DatePattern.Parse(source);
        if (call.Site is not null)
            call.Site.Memo = pattern;
        return pattern;
    }
}
