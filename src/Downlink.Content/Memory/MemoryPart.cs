using System.Buffers;

namespace Downlink.Memory;

/// <summary>A part of what goes into a <see cref="MemoryFile"/>, written before the rest is known.</summary>
public sealed class MemoryPart
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public MemoryPart() => Writer = new MemoryWriter(_bytes);

    public MemoryWriter Writer { get; }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;
}
