using System.Buffers;

namespace Downlink.Rendering;

/// <summary>A file to be written: its path with <c>/</c> relative to the output folder, and its bytes.</summary>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes) : IDisposable
{
    private byte[]? _lent;

    /// <summary>Gives back the memory that the bytes stand in, if it is the pool's: nobody may read them after that.</summary>
    /// <remarks>A file that isn't disposed keeps its bytes, and the pool does without.</remarks>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _lent, null) is { } memory)
            ArrayPool<byte>.Shared.Return(memory);
    }

    /// <summary>A file whose bytes stand at the beginning of memory of the shared pool.</summary>
    internal static OutputFile Lent(string path, byte[] memory, int length) => new(path, memory.AsMemory(0, length)) { _lent = memory };
}
