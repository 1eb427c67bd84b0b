namespace Downlink.Configuration;

/// <summary>What a site may weigh, in bytes; <c>check</c> warns beyond.</summary>
public sealed record Budgets
{
    public long Page { get; init; } = 256 * 1024;
    public long Css { get; init; } = 64 * 1024;
    public long Script { get; init; } = 64 * 1024;
    public long File { get; init; } = 100L * 1024 * 1024;
    public long Site { get; init; } = 1024L * 1024 * 1024;
}
