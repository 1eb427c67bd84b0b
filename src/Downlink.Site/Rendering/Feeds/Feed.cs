using System.Collections.Immutable;
using Downlink.Configuration;

namespace Downlink.Rendering;

/// <summary>A feed in no format yet: what it says of itself, and its posts.</summary>
internal sealed record Feed
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Description { get; init; }
    public required string Language { get; init; }
    public Author? Author { get; init; }

    /// <summary>The page that shows the same posts.</summary>
    public required string PageUrl { get; init; }

    /// <summary>Where the feed itself stands.</summary>
    public required string Url { get; init; }

    public required ImmutableArray<FeedPart> Parts { get; init; }
}
