namespace Downlink.Publishing;

/// <summary>
/// What a run of git is given besides its arguments: a text to read, and an index of its own instead of the repository's.
/// </summary>
internal sealed record GitInput
{
    public string Text { get; init; } = "";

    public string? Index { get; init; }
}
