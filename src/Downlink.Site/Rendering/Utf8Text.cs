using System.Buffers;
using System.Text;

namespace Downlink.Rendering;

/// <summary>Text that grows at its end, as UTF-8 in memory of the shared pool: what pages and feeds are written into.</summary>
internal sealed class Utf8Text : IBufferWriter<byte>
{
    /// <summary>
    /// Longer texts stand in pieces of this size: the pool keeps what it was given, and would keep arrays of every size up to the longest.
    /// </summary>
    public const int Piece = 64 * 1024;

    private const int LeastRoom = 4096;

    // No character of UTF-16 takes more bytes; one of two units takes four.
    private const int MostBytesOfUnit = 3;

    private const int MostUnitsAtOnce = Piece / MostBytesOfUnit;

    private readonly List<ReadOnlyMemory<byte>> _full = [];
    private byte[] _memory = [];
    private int _used;
    private int _before;

    /// <summary>In bytes.</summary>
    public int Length => _before + _used;

    /// <summary>What was written; a copy where that stands in pieces.</summary>
    public ReadOnlyMemory<byte> Written => _full.Count == 0 ? _memory.AsMemory(0, _used) : BytePieces.Join(Pieces());

    public Utf8Text Append(ReadOnlySpan<char> text)
    {
        while (text.Length > MostUnitsAtOnce)
        {
            var length = MostUnitsAtOnce - (char.IsHighSurrogate(text[MostUnitsAtOnce - 1]) ? 1 : 0);
            Encode(text[..length]);
            text = text[length..];
        }

        Encode(text);
        return this;
    }

    public Utf8Text Append(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(_memory.AsSpan(_used));
        _used += utf8.Length;
        return this;
    }

    public Utf8Text Append(Utf8Text other)
    {
        foreach (var part in other._full)
            Append(part.Span);
        return Append(other._memory.AsSpan(0, other._used));
    }

    public void Clear()
    {
        if (_full.Count > 0)
            Free();
        _used = 0;
    }

    /// <summary>A copy of what was written, and the text empty again.</summary>
    public byte[] Take()
    {
        var taken = BytePieces.Join(Pieces());
        Clear();
        return taken;
    }

    /// <summary>Gives the memory back: what was written can't be read any more.</summary>
    public void Free()
    {
        BytePieces.Return(Pieces());
        Forget();
    }

    /// <summary>A file of what was written, with the memory that it stands in: the text is empty then.</summary>
    public OutputFile ToFile(string path)
    {
        var file = OutputFile.Lent(path, Pieces(), Length);
        Forget();
        return file;
    }

    void IBufferWriter<byte>.Advance(int count) => _used += count;

    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint)
    {
        Reserve(Math.Max(1, sizeHint));
        return _memory.AsMemory(_used);
    }

    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint)
    {
        Reserve(Math.Max(1, sizeHint));
        return _memory.AsSpan(_used);
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * MostBytesOfUnit);
        _used += Encoding.UTF8.GetBytes(text, _memory.AsSpan(_used));
    }

    private void Reserve(int room)
    {
        if (room <= _memory.Length - _used)
            return;

        if (_used > 0 && _used + room > Piece)
            EndPiece();
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_before > 0 ? Piece : Math.Max(LeastRoom, _memory.Length * 2), _used + room));
        _memory.AsSpan(0, _used).CopyTo(larger);
        if (_memory.Length > 0)
            ArrayPool<byte>.Shared.Return(_memory);
        _memory = larger;
    }

    private void EndPiece()
    {
        _full.Add(_memory.AsMemory(0, _used));
        _before += _used;
        (_memory, _used) = ([], 0);
    }

    private ReadOnlyMemory<byte>[] Pieces() => [.. _full, _memory.AsMemory(0, _used)];

    private void Forget()
    {
        _full.Clear();
        (_memory, _used, _before) = ([], 0, 0);
    }
}
