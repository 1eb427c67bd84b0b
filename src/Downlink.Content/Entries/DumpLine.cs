namespace Downlink.Entries;

/// <summary>A line of a dump with what can be seen of it by itself.</summary>
internal sealed record DumpLine
{
    public required string File { get; init; }
    public required int Number { get; init; }

    /// <summary>The line verbatim, without its end.</summary>
    public required string Text { get; init; }

    /// <summary>The line with widths and spaces folded, references read and its ends trimmed, as it is compared.</summary>
    public required string Clean { get; init; }

    public required LineShape Shape { get; init; }

    /// <summary>The day it states, if it is a date; null also for a date that doesn't say which day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Category names it states, as written.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    public LineRecord Record(LineFate fate, string reason) => new(File, Number, fate, reason);
}
