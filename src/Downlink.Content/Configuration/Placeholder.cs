namespace Downlink.Configuration;

/// <summary>A text that stands in dumps where something was lost.</summary>
public sealed record Placeholder(string Text, PlaceholderKind Kind);
