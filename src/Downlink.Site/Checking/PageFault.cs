using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Checking;

/// <summary>Something wrong in a page, before its source is found.</summary>
/// <param name="What">The diagnostic; its place isn't known yet.</param>
/// <param name="Start">Where it shows in the page.</param>
/// <param name="Element">The element it is about, or null.</param>
internal sealed record PageFault(Diagnostic What, int Start, HtmlElement? Element)
{
    public const char ValueMark = '\0', PlaceMark = '\u0001';

    /// <summary>The address, name or text that is wrong, as the page has it; empty where it is the element as such.</summary>
    public string Value { get; init; } = "";

    /// <summary>
    /// What its author may have written, the likeliest first: what the source is searched for. <see cref="ValueMark"/> stands for the value
    /// in each of its forms, and <see cref="PlaceMark"/> before the place that is meant, if that isn't the beginning.
    /// </summary>
    public ImmutableArray<string> Sought { get; init; } = [];

    /// <summary>How many of the places before it are right, if it is a later one that is wrong.</summary>
    public int Earlier { get; init; }

    /// <summary>Whether it is a fault only if its author wrote one of these: what a page shows may come from elsewhere.</summary>
    public bool IsOnlyIfWritten { get; init; }
}
