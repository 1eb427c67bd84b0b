using System.Buffers.Binary;
using System.Numerics;

namespace Downlink.Memory;

/// <summary>
/// The CRC-32C of bytes (RFC 3720, section 12.1): whether they are still what they were. It finds damage, many times as fast as a hash
/// does, and nothing that somebody does on purpose.
/// </summary>
internal readonly struct Checksum
{
    /// <summary>Bytes that one takes in a file.</summary>
    public const int Size = sizeof(uint);

    /// <summary>0 for no bytes.</summary>
    private readonly uint _value;

    private Checksum(uint value) => _value = value;

    public static Checksum Of(ReadOnlySpan<byte> bytes) => default(Checksum).With(bytes);

    /// <summary>The checksum of what this is one of, and more.</summary>
    public Checksum With(ReadOnlySpan<byte> bytes)
    {
        var check = ~_value;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            check = BitOperations.Crc32C(check, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var value in bytes)
            check = BitOperations.Crc32C(check, value);
        return new Checksum(~check);
    }

    public void Write(Stream stream)
    {
        Span<byte> bytes = stackalloc byte[Size];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, _value);
        stream.Write(bytes);
    }

    /// <summary>Whether bytes begin with it.</summary>
    public bool Stands(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes) == _value;
}
