using System.Buffers;

namespace Downlink.Memory;

/// <summary>Bytes on their way into a stream, a piece at a time, and what tells whether all of them are there later.</summary>
internal sealed class CheckedBytes(Stream stream, CancellationToken cancellation) : IBufferWriter<byte>, IDisposable
{
    private const int Piece = 64 * 1024;

    private Checksum _check;
    private byte[] _piece = ArrayPool<byte>.Shared.Rent(Piece);
    private int _length;

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(1, sizeHint));
        return _piece.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Writes what is left, and gives the checksum of all.</summary>
    public Checksum Finish()
    {
        Flush();
        return _check;
    }

    public void Dispose()
    {
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
        _check = _check.With(written);
        stream.Write(written);
        _length = 0;
    }
}
