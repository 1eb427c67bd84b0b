using System.Buffers;
using Downlink.Memory;

namespace Downlink.Output;

/// <summary>Whether a file of the output has certain bytes, read piece by piece.</summary>
internal static class FileComparison
{
    private const int Piece = 64 * 1024;

    /// <summary>Whether a file is what a build left; its bytes are read only where its stamp doesn't tell.</summary>
    public static bool Holds(string path, KeptFile kept)
    {
        if (HasStamp(path, kept))
            return true;

        var file = new FileInfo(path);
        return file is { Exists: true, LinkTarget: null } && file.Length == kept.Size
            && FileHash.Of(File.ReadAllBytes(path)).Equals(kept.Hash);
    }

    /// <summary>Whether its stamp tells that a file is what a build left.</summary>
    public static bool HasStamp(string path, KeptFile kept) => kept.Stamp is not null && FileStamp.Of(path) == kept.Stamp;

    public static bool HasBytes(string path, ReadOnlySpan<byte> expected)
    {
        using var handle = File.OpenHandle(path);
        if (RandomAccess.GetLength(handle) != expected.Length)
            return false;

        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(Piece, Math.Max(1, expected.Length)));
        try
        {
            for (var offset = 0; offset < expected.Length;)
            {
                var read = RandomAccess.Read(handle, buffer, offset);
                if (read == 0 || offset + read > expected.Length || !expected.Slice(offset, read).SequenceEqual(buffer.AsSpan(0, read)))
                    return false;
                offset += read;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
