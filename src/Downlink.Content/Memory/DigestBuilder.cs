using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Downlink.Memory;

/// <summary>Gathers all that something is made of into one <see cref="Digest"/>. Not for two threads at a time.</summary>
/// <remarks>Lengths stand before texts and lists, so that no two of them run together to the same.</remarks>
public sealed class DigestBuilder : IDisposable
{
    /// <summary>Nearly all that has a digest has room in the first; of what hasn't, no more than the most is held at a time.</summary>
    private const int FirstSize = 4096, MostHeld = 64 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _length;

    /// <summary>Of what stood before the bytes that are held.</summary>
    private IncrementalHash? _before;

    public DigestBuilder Add(string? text)
    {
        if (text is null)
            return Add(-1);

        Add(text.Length);
        return Append(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    public DigestBuilder Add(int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), number);
        return this;
    }

    public DigestBuilder Add(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), number);
        return this;
    }

    public DigestBuilder Add(bool value)
    {
        Room(1)[0] = value ? (byte)1 : (byte)0;
        return this;
    }

    public DigestBuilder Add(Digest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        digest.CopyTo(Room(Digest.Size));
        return this;
    }

    public DigestBuilder Add(DateOnly? day) => Add(day is { } known ? known.DayNumber : -1);

    public DigestBuilder Add(ImmutableArray<string> texts)
    {
        Add(texts.Length);
        foreach (var text in texts)
            Add(text);
        return this;
    }

    public DigestBuilder Add(FileStamp stamp) => Add(stamp.Size).Add(stamp.Modified).Add(stamp.Changed).Add(stamp.Number);

    public DigestBuilder Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length);
        return Append(bytes);
    }

    /// <summary>What was gathered so far; the builder is empty again after it.</summary>
    public Digest ToDigest()
    {
        var gathered = _bytes.AsSpan(0, _length);
        _length = 0;
        if (_before is null)
            return Digest.Of(gathered);

        _before.AppendData(gathered);
        return new Digest(_before.GetHashAndReset());
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _before?.Dispose();
    }

    private DigestBuilder Append(ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length > MostHeld; bytes = bytes[MostHeld..])
            bytes[..MostHeld].CopyTo(Room(MostHeld));
        bytes.CopyTo(Room(bytes.Length));
        return this;
    }

    private Span<byte> Room(int size)
    {
        if (_length + size > MostHeld)
            LetGo();
        if (_bytes.Length - _length < size)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + size, 2 * _bytes.Length));
            _bytes.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        _length += size;
        return _bytes.AsSpan(_length - size, size);
    }

    private void LetGo()
    {
        _before ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        _before.AppendData(_bytes.AsSpan(0, _length));
        _length = 0;
    }
}
