namespace Downlink.Building;

/// <summary>What was read of a site, and who reads more of it when somebody asks.</summary>
internal sealed record SiteReading(SiteReader Reader, SiteSources Sources);
