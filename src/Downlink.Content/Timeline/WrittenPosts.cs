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
        var isDated = dates is [not null, ..];
        var placed = ImmutableArray.CreateBuilder<Signal>(written.Length + feed.Length);
        var next = 0;
        foreach (var signal in written.Order(Comparer<Signal>.Create(Compare)))
        {
            // An older one never stands above a newer one: each goes on from where the one before it stands.
            while (isDated && signal.Published is { } date && next < feed.Length && !(dates[next] <= date))
                placed.Add(feed[next++]);
            placed.Add(signal);
        }

        placed.AddRange(feed.AsSpan()[next..]);
        return placed.MoveToImmutable();
    }

    /// <summary>Undated ones first, then the newest; of one day by path.</summary>
    private static int Compare(Signal one, Signal other)
    {
        var byDay = (other.Published ?? DateOnly.MaxValue).CompareTo(one.Published ?? DateOnly.MaxValue);
        return byDay != 0 ? byDay : string.CompareOrdinal(one.Winner.Origin.File, other.Winner.Origin.File);
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
