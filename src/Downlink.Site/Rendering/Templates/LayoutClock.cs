using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;

namespace Downlink.Rendering;

/// <summary>Measures what templates take, on any thread.</summary>
internal sealed class LayoutClock
{
    private readonly ConcurrentDictionary<string, Sum> _sums = new(StringComparer.Ordinal);

    /// <summary>The slowest first.</summary>
    public ImmutableArray<LayoutTime> Times
    {
        get
        {
            var times = new List<LayoutTime>();
            foreach (var sum in _sums.Values)
                times.Add(sum.ToTime());
            times.Sort(static (one, other) => other.Elapsed.CompareTo(one.Elapsed));
            return [.. times];
        }
    }

    /// <summary>A page was rendered, begun at that timestamp of the stopwatch.</summary>
    public void Count(string layout, long since)
    {
        var sum = _sums.TryGetValue(layout, out var known) ? known : _sums.GetOrAdd(layout, static name => new Sum(name));
        sum.Add(Stopwatch.GetElapsedTime(since));
    }

    private sealed class Sum(string layout)
    {
        private int _pages;
        private long _ticks;

        public void Add(TimeSpan elapsed)
        {
            Interlocked.Increment(ref _pages);
            Interlocked.Add(ref _ticks, elapsed.Ticks);
        }

        public LayoutTime ToTime() => new(layout, _pages, new TimeSpan(_ticks));
    }
}
