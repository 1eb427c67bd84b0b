using System.Buffers;
using Downlink.Memory;
using Microsoft.Win32.SafeHandles;

namespace Downlink.Output;

/// <summary>Whether a file of the output has certain bytes, read piece by piece.</summary>
internal static class FileComparison
{
    private const int Piece = 64 * 1024;

    /// <summary>Whether a file is what a build left; its bytes are read only where its stamp doesn't tell.</summary>
    public static bool Holds(string path, KeptFile kept) => HasStamp(path, kept) || HasBytesOf(path, kept);

    /// <summary>The same by its bytes.</summary>
    public static bool HasBytesOf(string path, KeptFile kept)
    {
        var file = new FileInfo(path);
        return file is { Exists: true, LinkTarget: null } && file.Length == kept.Size
            && FileHash.Of(File.ReadAllBytes(path)).Equals(kept.Hash);
    }

    /// <summary>Whether its stamp tells that a file is what a build left.</summary>
    public static bool HasStamp(string path, KeptFile kept) => kept.IsLeft(FileStamp.Of(path));

    /// <summary>Whether a file has the bytes of all pieces, one after the other.</summary>
    public static bool HasBytes(string path, IReadOnlyList<ReadOnlyMemory<byte>> expected)
    {
        using var handle = File.OpenHandle(path);
        var (length, offset) = (RandomAccess.GetLength(handle), 0L);
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(length, 1, Piece));
        try
        {
            foreach (var piece in expected)
            {
                if (offset + piece.Length > length || !HasBytes(handle, offset, piece.Span, buffer))
                    return false;
                offset += piece.Length;
            }

            return offset == length;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool HasBytes(SafeFileHandle handle, long offset, ReadOnlySpan<byte> expected, Span<byte> buffer)
    {
        while (!expected.IsEmpty)
        {
            var read = RandomAccess.Read(handle, buffer[..Math.Min(buffer.Length, expected.Length)], offset);
            if (read == 0 || !expected[..read].SequenceEqual(buffer[..read]))
                return false;
            expected = expected[read..];
            offset += read;
        }

        return true;
    }
}
