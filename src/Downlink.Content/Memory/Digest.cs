using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Downlink.Memory;

/// <summary>
/// The first half of a SHA-256: what has the same was made of the same. By it a later run knows what an earlier one left. Nothing cheaper,
/// since whoever writes a feed could otherwise make two texts with one digest. A class, because collections of structures of our own would
/// have to be compiled at every start.
/// </summary>
public sealed class Digest : IEquatable<Digest>
{
    /// <summary>Bytes that one takes in a file.</summary>
    public const int Size = 16;

    private readonly ulong _first, _last;

    /// <param name="bytes">At least <see cref="Size"/> of them; those after it don't count.</param>
    public Digest(ReadOnlySpan<byte> bytes) =>
        (_first, _last) = (BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[sizeof(ulong)..]));

    private Digest(ulong first, ulong last) => (_first, _last) = (first, last);

    /// <summary>Has the system load what hashes are made with, which takes some milliseconds, while something else is done.</summary>
    public static void Prepare() => ThreadPool.QueueUserWorkItem(static _ => Of([]));

    /// <summary>The digest of bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new Digest(hash);
    }

    /// <summary>The digest of a text.</summary>
    public static Digest Of(string text) => Of(MemoryMarshal.AsBytes(text.AsSpan()));

    /// <summary>
    /// What has this digest under a purpose: as good as a digest of both, as long as nobody who writes texts has a say in the purpose.
    /// </summary>
    public Digest For(Digest purpose)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        return new Digest(_first ^ purpose._first, _last ^ purpose._last);
    }

    /// <summary>In hexadecimal, to be read by somebody.</summary>
    public override string ToString() => $"{_first:x16}{_last:x16}";

    public void CopyTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _first);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[sizeof(ulong)..], _last);
    }

    public bool Equals(Digest? other) => other is not null && _first == other._first && _last == other._last;

    public override bool Equals(object? obj) => Equals(obj as Digest);

    public override int GetHashCode() => (int)_first;
}
