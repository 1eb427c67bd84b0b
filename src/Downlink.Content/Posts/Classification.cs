using System.Collections.Immutable;

namespace Downlink.Posts;

/// <summary>
/// The categories of a post (slugs, in the configuration's order, never none) and the evidence for all that any term spoke for.
/// </summary>
public sealed record Classification(ImmutableArray<string> Categories, ImmutableArray<CategoryEvidence> Evidence);
