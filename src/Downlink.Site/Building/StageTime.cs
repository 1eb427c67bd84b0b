namespace Downlink.Building;

/// <summary>What one stage of a build took.</summary>
/// <param name="Stage">Its name.</param>
/// <param name="Elapsed">By the clock on the wall.</param>
/// <param name="Processor">Of all cores and all threads, the runtime's own too.</param>
/// <param name="Allocated">Memory that was asked for, in bytes, whether or not it is still in use.</param>
public sealed record StageTime(string Stage, TimeSpan Elapsed, TimeSpan Processor, long Allocated);
