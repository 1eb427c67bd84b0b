namespace Downlink.Rendering;

/// <summary>An attribute of a tag, its value as written; null where it has none.</summary>
internal sealed record FeedAttribute(string Name, string? Value);
