using System.Collections.Immutable;

namespace Downlink.Entries;

/// <summary>
/// One item of a structured source as it stands there: an RSS item, an Atom or JSON Feed entry, an article of a saved page.
/// </summary>
internal sealed record SourceItem
{
    public required int Line { get; init; }

    /// <summary>Text or HTML; which of the two shows in it.</summary>
    public required string Content { get; init; }

    public string? Title { get; init; }
    public DateTimeOffset? Published { get; init; }
    public ImmutableArray<string> Categories { get; init; } = [];
    public string? Link { get; init; }
}
