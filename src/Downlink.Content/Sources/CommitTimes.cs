namespace Downlink.Sources;

/// <summary>When a file came into the repository, under whatever name, and when it last changed.</summary>
public sealed record CommitTimes(DateTimeOffset Added, DateTimeOffset Changed);
