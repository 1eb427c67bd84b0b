using System.Collections.Immutable;
using Downlink.Entries;
using Downlink.Pages;

namespace Downlink.Rendering;

/// <summary>What a page says of itself, whatever kind it is: its names, its way from the front page, its neighbours in a list.</summary>
internal sealed record PageFacts
{
    public required string Title { get; init; }

    /// <summary>With the number of the page in a list.</summary>
    public required string NumberedTitle { get; init; }

    public string? Description { get; init; }
    public required string Language { get; init; }
    public bool IsIndexed { get; init; } = true;
    public required ImmutableArray<Crumb> Breadcrumbs { get; init; }
    public PageRun? Run { get; init; }
    public Term? Term { get; init; }
    public FrontMatter? FrontMatter { get; init; }
}
