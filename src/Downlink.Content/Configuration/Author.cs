namespace Downlink.Configuration;

/// <summary>Who writes the site.</summary>
public sealed record Author(string Name, string? Email = null, Uri? Url = null);
