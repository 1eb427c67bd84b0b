namespace Downlink.Output;

/// <summary>
/// The folder that a file of the output would stand in: whether it is there, or what else is where it or one above it belongs.
/// </summary>
internal sealed record Ground(bool IsThere, string? Obstacle)
{
    public static readonly Ground Firm = new(true, null), Free = new(false, null);
}
