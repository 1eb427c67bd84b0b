using System.Collections.Immutable;

namespace Downlink.Rendering;

/// <summary>The text of an entry as HTML, ready to stand inside the layout's <c>data-downlink="body"</c> element.</summary>
public sealed record RenderedBody
{
    public required string Html { get; init; }

    /// <summary>In the order they stand, for a table of contents.</summary>
    public ImmutableArray<Heading> Headings { get; init; } = [];

    public bool HasMath { get; init; }

    /// <summary>Whether there is code that can be copied; a placeholder for lost code is none.</summary>
    public bool HasCode { get; init; }
}
