using System.Collections.Immutable;

namespace Downlink.Entries;

/// <summary>What was decided about a line: its account, and for a post the metadata that stands above it.</summary>
internal sealed record Verdict(LineRecord Record)
{
    public LineFate Fate => Record.Fate;
    public DateOnly? Date { get; init; }
    public ImmutableArray<string> Categories { get; init; } = [];
}
