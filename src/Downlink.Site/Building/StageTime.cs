namespace Downlink.Building;

/// <summary>How long one stage of a build took.</summary>
public sealed record StageTime(string Stage, TimeSpan Elapsed);
