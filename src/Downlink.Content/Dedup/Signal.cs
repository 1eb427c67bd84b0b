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
}
