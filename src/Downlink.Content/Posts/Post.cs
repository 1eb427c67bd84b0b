using System.Collections.Immutable;
using Downlink.Dedup;
using Downlink.Entries;

namespace Downlink.Posts;

/// <summary>A signal in its place in the feed order, with title, slug and categories: what a reader calls a post.</summary>
public sealed record Post
{
    public required Signal Signal { get; init; }
    public required string Title { get; init; }

    /// <summary>Why this title, in words for <c>explain</c>.</summary>
    public required string TitleReason { get; init; }

    public required Slug Slug { get; init; }

    /// <summary>Slugs of its categories, in the configuration's order; never empty.</summary>
    public required ImmutableArray<string> Categories { get; init; }

    /// <summary>What counted for and against each category that any term spoke for.</summary>
    public ImmutableArray<CategoryEvidence> Evidence => Classification?.Evidence ?? [];

    /// <summary>What its terms say of its categories; null for a post that nobody classified.</summary>
    internal Classification? Classification { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Former paths from the site's root that lead here.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The day it states, or null. A date is never invented.</summary>
    public DateOnly? Date { get; init; }

    public DateOnly? Updated { get; init; }

    /// <summary>BCP 47 tag of its text.</summary>
    public required string Language { get; init; }

    /// <summary>One or two sentences of its plain text, never cut within a word.</summary>
    public required string Excerpt { get; init; }

    public bool IsDraft { get; init; }

    public Entry Winner => Signal.Winner;
    public ContentHash Id => Signal.Id;
    public bool IsTruncated => Signal.Winner.IsTruncated;
}
