namespace Downlink.Sources;

/// <summary>
/// What a run of git is given besides its arguments: a text to read, and an index of its own instead of the repository's.
/// </summary>
public sealed record GitInput
{
    public string Text { get; init; } = "";

    public string? Index { get; init; }
}
