using System.Collections.Immutable;

namespace Downlink.Entries;

/// <summary>What a metadata line states.</summary>
internal sealed record LineMetadata
{
    public static LineMetadata Empty { get; } = new();

    /// <summary>Whether the line says by itself that it is metadata: it has a date or an introduction such as <c>分类:</c>.</summary>
    public bool IsCertain { get; init; }

    public bool IsDate { get; init; }
    public DateOnly? Date { get; init; }
    public ImmutableArray<string> Categories { get; init; } = [];
}
