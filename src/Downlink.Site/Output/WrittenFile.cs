namespace Downlink.Output;

/// <summary>
/// A file this build made: its hash, where its bytes are staged (null where the output has the same already), and what is in its way, if
/// anything.
/// </summary>
internal sealed record WrittenFile(string Path, FileHash Hash, long Size, PackedBytes? Staged, string? Obstacle)
{
    /// <summary>The file as the build before left it, where it is still that.</summary>
    public KeptFile? Kept { get; init; }
}
