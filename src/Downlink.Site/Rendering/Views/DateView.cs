using System.Globalization;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>A day, for machines and in the interface's words.</summary>
internal sealed record DateView(DateOnly Date, Words Words)
{
    /// <summary>Null for what has no date: none is invented.</summary>
    public static ScriptObject? Of(DateOnly? date, Words words) => date is { } day ? new DateView(day, words).ToScript() : null;

    public ScriptObject ToScript() => Script.Object(
        ("iso", Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("text", Words.Day(Date)),
        ("year", Date.Year),
        ("month", Date.Month),
        ("day", Date.Day));
}
