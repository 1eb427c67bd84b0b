namespace Downlink.Rendering;

/// <summary>A file to be written: its path with <c>/</c> relative to the output folder, and its bytes.</summary>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes);
