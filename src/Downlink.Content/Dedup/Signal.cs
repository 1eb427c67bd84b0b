using System.Collections.Immutable;
using Downlink.Entries;

namespace Downlink.Dedup;

/// <summary>All copies of one post: the winner, and where each was received.</summary>
public sealed record Signal
{
    /// <summary>The hash of the first-seen copy; a post keeps it for good.</summary>
    public required ContentHash Id { get; init; }

    /// <summary>The copy whose text is shown.</summary>
    public required Entry Winner { get; init; }

    /// <summary>Every copy in capture order, the winner included; the first is the original.</summary>
    public required ImmutableArray<Copy> Copies { get; init; }

    /// <summary>The day stated on any copy, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Categories named on any copy, as written, in the order seen.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Whether another was received as this one was: the same copies in the same places, whatever they say.</summary>
    public bool IsReceivedLike(Signal other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Id != other.Id || Copies.Length != other.Copies.Length)
            return false;

        for (var at = 0; at < Copies.Length; at++)
        {
            var (one, same) = (Copies[at], other.Copies[at]);
            if (one.Hash != same.Hash || one.Kind != same.Kind || one.Entry.Kind != same.Entry.Kind
                || one.Entry.Index != same.Entry.Index || one.Entry.Origin != same.Entry.Origin)
            {
                return false;
            }
        }

        return true;
    }
}
