using System.Buffers;
using System.Security.Cryptography;

namespace Downlink.Memory;

/// <summary>Bytes on their way into a stream, a piece at a time, and the SHA-256 of all of them.</summary>
internal sealed class HashedBytes(Stream stream, CancellationToken cancellation) : IBufferWriter<byte>, IDisposable
{
    private const int Piece = 64 * 1024;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _piece = ArrayPool<byte>.Shared.Rent(Piece);
    private int _length;

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(1, sizeHint));
        return _piece.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Writes what is left, and gives the hash.</summary>
    public byte[] Finish()
    {
        Flush();
        return _hash.GetHashAndReset();
    }

    public void Dispose()
    {
        _hash.Dispose();
        ArrayPool<byte>.Shared.Return(_piece);
        _piece = [];
    }

    private void Reserve(int room)
    {
        if (room <= _piece.Length - _length)
            return;

        Flush();
        if (room <= _piece.Length)
            return;

        ArrayPool<byte>.Shared.Return(_piece);
        _piece = ArrayPool<byte>.Shared.Rent(room);
    }

    private void Flush()
    {
        cancellation.ThrowIfCancellationRequested();
        var written = _piece.AsSpan(0, _length);
        _hash.AppendData(written);
        stream.Write(written);
        _length = 0;
    }
}
