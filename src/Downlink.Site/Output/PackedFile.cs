namespace Downlink.Output;

/// <summary>A file that is to be made of bytes that stand in a pack, and its path.</summary>
internal sealed record PackedFile(string Path, PackedBytes Bytes);
