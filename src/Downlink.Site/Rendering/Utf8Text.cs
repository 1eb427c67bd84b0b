using System.Buffers;
using System.Text;

namespace Downlink.Rendering;

/// <summary>Text that grows at its end, as UTF-8 in memory of the shared pool: what pages and feeds are written into.</summary>
internal sealed class Utf8Text : IBufferWriter<byte>
{
    private const int LeastRoom = 4096;

    // No character of UTF-16 takes more bytes; one of two units takes four.
    private const int MostBytesOfUnit = 3;

    private byte[] _memory = [];

    /// <summary>In bytes.</summary>
    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _memory.AsMemory(0, Length);

    public Utf8Text Append(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * MostBytesOfUnit);
        Length += Encoding.UTF8.GetBytes(text, _memory.AsSpan(Length));
        return this;
    }

    public Utf8Text Append(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(_memory.AsSpan(Length));
        Length += utf8.Length;
        return this;
    }

    public void Clear() => Length = 0;

    /// <summary>A copy of what was written, and the text empty again.</summary>
    public byte[] Take()
    {
        var taken = Written.ToArray();
        Length = 0;
        return taken;
    }

    /// <summary>Gives the memory back: what was written can't be read any more.</summary>
    public void Free()
    {
        if (_memory.Length > 0)
            ArrayPool<byte>.Shared.Return(_memory);
        _memory = [];
        Length = 0;
    }

    /// <summary>A file of what was written, with the memory that it stands in: the text is empty then.</summary>
    public OutputFile ToFile(string path)
    {
        var file = OutputFile.Lent(path, _memory, Length);
        _memory = [];
        Length = 0;
        return file;
    }

    void IBufferWriter<byte>.Advance(int count) => Length += count;

    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint)
    {
        Reserve(Math.Max(1, sizeHint));
        return _memory.AsMemory(Length);
    }

    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint)
    {
        Reserve(Math.Max(1, sizeHint));
        return _memory.AsSpan(Length);
    }

    private void Reserve(int room)
    {
        if (room <= _memory.Length - Length)
            return;

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Math.Max(LeastRoom, _memory.Length * 2), Length + room));
        _memory.AsSpan(0, Length).CopyTo(larger);
        var length = Length;
        Free();
        (_memory, Length) = (larger, length);
    }
}
