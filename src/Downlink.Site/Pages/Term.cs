using System.Collections.Immutable;
using Downlink.Entries;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>A category or tag with the posts that carry it in feed order, or a series with its posts in the order of reading.</summary>
public sealed record Term
{
    public required TaxonomyKind Taxonomy { get; init; }
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public string Description { get; init; } = "";

    /// <summary>A CSS colour, or null for the theme's own choice.</summary>
    public string? Colour { get; init; }

    public required Permalink Permalink { get; init; }
    public required ImmutableArray<Post> Posts { get; init; }

    /// <summary>The Markdown file that introduces it, or null.</summary>
    public Entry? Introduction { get; init; }
}
