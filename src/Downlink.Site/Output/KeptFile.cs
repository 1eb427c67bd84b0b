using Downlink.Memory;

namespace Downlink.Output;

/// <summary>A file of the output as a build left it: its path there, SHA-256, size, and the stamp by which it is known again.</summary>
/// <param name="Path">With <c>/</c>, relative to the output.</param>
/// <param name="Hash">Of its bytes.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Stamp">Null where only its bytes can tell whether it is still the same.</param>
public sealed record KeptFile(string Path, FileHash Hash, long Size, FileStamp? Stamp)
{
    /// <summary>Whether the stamp that a file has now tells that it is still this one.</summary>
    public bool IsLeft(FileStamp? now) => Stamp is not null && now == Stamp;
}
