namespace Downlink.Building;

/// <summary>How long one stage of a build took.</summary>
public readonly record struct StageTime(string Stage, TimeSpan Elapsed);
