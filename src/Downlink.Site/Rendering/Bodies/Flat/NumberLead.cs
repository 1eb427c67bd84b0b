namespace Downlink.Rendering;

/// <summary>A number that may lead a section or an item: where it stands with its point, what it counts, and how it is written.</summary>
internal readonly record struct NumberLead(int Start, int End, int Value, NumberStyle Style);
