namespace Downlink.Rendering;

/// <summary>One property of the Open Graph protocol.</summary>
internal sealed record OpenGraphProperty(string Name, string Content);
