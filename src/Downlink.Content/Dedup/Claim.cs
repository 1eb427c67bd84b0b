using System.Collections.Immutable;

namespace Downlink.Dedup;

/// <summary>A hand-written post and the feed's posts whose whole text it holds, in the order they begin in it.</summary>
internal sealed record Claim(Signal Written, ImmutableArray<GatheredPost> Held);
