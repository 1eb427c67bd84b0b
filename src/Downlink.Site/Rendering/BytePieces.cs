using System.Buffers;
using System.Runtime.InteropServices;

namespace Downlink.Rendering;

/// <summary>Bytes that stand in pieces of memory of the shared pool, one after the other.</summary>
internal static class BytePieces
{
    /// <summary>A copy in a row.</summary>
    public static byte[] Join(ReadOnlyMemory<byte>[] pieces)
    {
        var (joined, at) = (new byte[pieces.Sum(static piece => piece.Length)], 0);
        foreach (var piece in pieces)
        {
            piece.Span.CopyTo(joined.AsSpan(at));
            at += piece.Length;
        }

        return joined;
    }

    /// <summary>Gives the memory back: nobody may read the bytes after that.</summary>
    public static void Return(ReadOnlyMemory<byte>[] pieces)
    {
        foreach (var piece in pieces)
        {
            if (MemoryMarshal.TryGetArray(piece, out var memory) && memory.Array is { Length: > 0 } array)
                ArrayPool<byte>.Shared.Return(array);
        }
    }
}
