namespace Downlink.Configuration;

/// <summary>What feeds carry: how many of the newest posts (null for all) and whether with their full text.</summary>
public sealed record FeedSettings
{
    public int? Limit { get; init; }
    public bool FullText { get; init; } = true;
}
