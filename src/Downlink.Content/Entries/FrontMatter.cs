using System.Collections.Immutable;
using Downlink.Configuration;

namespace Downlink.Entries;

/// <summary>What a Markdown file says of itself before its text; absent keys are null or empty.</summary>
public sealed record FrontMatter
{
    public string? Title { get; init; }
    public DateOnly? Date { get; init; }

    /// <summary>Whether the date is that of a commit: its author states none.</summary>
    public bool IsDateCommitted { get; init; }

    public DateOnly? Updated { get; init; }
    public string? Slug { get; init; }

    /// <summary>The author's own path for the page, overriding the permalink's pattern.</summary>
    public string? Permalink { get; init; }

    public ImmutableArray<string> Aliases { get; init; } = [];
    public ImmutableArray<string> Categories { get; init; } = [];
    public ImmutableArray<string> Tags { get; init; } = [];
    public bool IsDraft { get; init; }
    public string? Excerpt { get; init; }

    /// <summary>What search engines are told, and the excerpt of a post that has no better one.</summary>
    public string? Description { get; init; }

    public string? Language { get; init; }
    public string? Series { get; init; }

    /// <summary>Its place in the series: lesser numbers come first.</summary>
    public int? SeriesOrder { get; init; }

    public bool? Math { get; init; }
    public bool? TableOfContents { get; init; }

    /// <summary>The id, or its first digits, of the feed post whose place this file takes; without it, its text tells.</summary>
    public string? Adopts { get; init; }

    /// <summary>Keys that Downlink doesn't know, open to templates as <c>page.params</c>.</summary>
    public YamlMapping Params { get; init; } = YamlMapping.Empty;
}
