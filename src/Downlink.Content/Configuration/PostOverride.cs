using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>What somebody decided about one post; what they left open is null or empty.</summary>
public sealed record PostOverride
{
    /// <summary>The post's id, or its first seven digits and more.</summary>
    public required string Id { get; init; }

    public required SourceSpan Span { get; init; }
    public string? Title { get; init; }
    public string? Slug { get; init; }
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Slugs that take the place of what the classifier found; none leaves it as it is.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    public DateOnly? Date { get; init; }
    public bool IsHidden { get; init; }

    /// <summary>Ids of posts that are copies of this one.</summary>
    public ImmutableArray<string> Merge { get; init; } = [];

    /// <summary>Lines that were taken for copies of this post and are posts of their own.</summary>
    public ImmutableArray<LineReference> Split { get; init; } = [];
}
