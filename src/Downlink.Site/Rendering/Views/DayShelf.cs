using System.Collections.Concurrent;
using System.Globalization;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>Days as cards show them, each made once.</summary>
internal sealed class DayShelf(Words words)
{
    private readonly ConcurrentDictionary<string, ScriptObject> _days = new(StringComparer.Ordinal);

    /// <summary>Null for what has no date: none is invented.</summary>
    public ScriptObject? Of(DateOnly? date)
    {
        if (date is not { } day)
            return null;

        var key = day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return _days.TryGetValue(key, out var known) ? known : _days.GetOrAdd(key, new DateView(day, words).ToScript());
    }
}
