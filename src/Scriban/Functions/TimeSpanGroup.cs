using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The table of the group <c>timespan</c>.</summary>
internal static class TimeSpanGroup
{
    public static ScriptObject Create() => new FunctionGroup()
        .Set("zero", TimeSpan.Zero)
        .Add("from_days", call => TimeSpanFunctions.FromDays(call.Double(0)), Parameter.Double("days"))
        .Add("from_hours", call => TimeSpanFunctions.FromHours(call.Double(0)), Parameter.Double("hours"))
        .Add("from_minutes", call => TimeSpanFunctions.FromMinutes(call.Double(0)), Parameter.Double("minutes"))
        .Add("from_seconds", call => TimeSpanFunctions.FromSeconds(call.Double(0)), Parameter.Double("seconds"))
        .Add("from_milliseconds", call => TimeSpanFunctions.FromMilliseconds(call.Double(0)), Parameter.Double("millis"))
        .Add("parse", call => TimeSpanFunctions.Parse(call.Culture, call.Text(0)), Parameter.Text("text"))
        .Build();
}
