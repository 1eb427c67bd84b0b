using System.Collections.Immutable;
using Downlink.Dedup;

namespace Downlink.Timeline;

/// <summary>Places hand-written posts among those of the feed, by their dates.</summary>
internal static class WrittenPosts
{
    /// <summary>
    /// Each dated one directly above the first feed post whose own or next-known-below date isn't newer; on top where the feed has no date,
    /// at the end where all its dates are newer. Undated ones come first. Of those in one place the newest comes first, then the one with
    /// the lesser path.
    /// </summary>
    public static ImmutableArray<Signal> Place(ImmutableArray<Signal> written, ImmutableArray<Signal> feed)
    {
        var dates = KnownBelow(feed);
        var above = written
            .OrderByDescending(static signal => signal.Published ?? DateOnly.MaxValue)
            .ThenBy(static signal => signal.Winner.Origin.File, StringComparer.Ordinal)
            .ToLookup(signal => Place(signal.Published, dates));
        return [.. Enumerable.Range(0, feed.Length + 1).SelectMany(at => above[at].Concat(at < feed.Length ? [feed[at]] : []))];
    }

    private static int Place(DateOnly? date, DateOnly?[] known)
    {
        if (date is null || known.Length == 0 || known[0] is null)
            return 0;

        var place = Array.FindIndex(known, day => day <= date);
        return place < 0 ? known.Length : place;
    }

    private static DateOnly?[] KnownBelow(ImmutableArray<Signal> feed)
    {
        var known = new DateOnly?[feed.Length];
        DateOnly? below = null;
        for (var at = feed.Length - 1; at >= 0; at--)
            known[at] = below = feed[at].Published ?? below;
        return known;
    }
}
