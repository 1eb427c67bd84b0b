namespace Downlink.Rendering;

/// <summary>A heading of a rendered body: its level (2 to 6), the id it can be linked by, and its plain text.</summary>
public sealed record Heading(int Level, string Id, string Text);
