using System.Collections.Immutable;

namespace Downlink.Rendering;

/// <summary>A post as any feed carries it.</summary>
internal sealed record FeedItem
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Url { get; init; }
    public required string Language { get; init; }
    public required string Summary { get; init; }

    /// <summary>Null where feeds carry summaries only.</summary>
    public string? Html { get; init; }

    /// <summary>Names of its categories and tags.</summary>
    public required ImmutableArray<string> Categories { get; init; }

    /// <summary>Null for most: no date is ever invented.</summary>
    public DateOnly? Published { get; init; }

    public DateOnly? Updated { get; init; }

    public DateOnly? Changed => Updated ?? Published;
}
