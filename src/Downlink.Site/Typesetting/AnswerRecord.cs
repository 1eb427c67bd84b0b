using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Downlink.Typesetting;

/// <summary>
/// An answer as the cache's file holds it: the key (16 bytes), the length of what follows the check (4 bytes, little-endian), the first 8
/// bytes of the SHA-256 of key and rest, then the rest: the answer's kind (1 byte: H, E or U), where an error is (4 bytes, -1 where that
/// isn't known), and markup or a reason in UTF-8.
/// </summary>
internal static class AnswerRecord
{
    private const int CheckSize = 8, LengthAt = SnippetKey.Size, CheckAt = LengthAt + sizeof(int), HeadSize = CheckAt + CheckSize;
    private const int TextAt = HeadSize + 1 + sizeof(int);

    public static byte[] Write(SnippetKey key, Answer answer)
    {
        var (kind, at, text) = answer switch
        {
            Made made => ((byte)'H', -1, made.Markup),
            Refused refused => ((byte)'E', refused.At ?? -1, refused.Reason),
            UnknownLanguage => ((byte)'U', -1, ""),
            _ => throw new UnreachableException(),
        };
        var record = new byte[TextAt + Encoding.UTF8.GetByteCount(text)];
        key.Write(record);
        BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(LengthAt), record.Length - HeadSize);
        record[HeadSize] = kind;
        BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(HeadSize + 1), at);
        Encoding.UTF8.GetBytes(text, record.AsSpan(TextAt));
        Check(record).CopyTo(record, CheckAt);
        return record;
    }

    /// <summary>How many bytes the record at the start of these takes; 0 where none is whole.</summary>
    public static int Measure(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < TextAt)
            return 0;
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes[LengthAt..]);
        return length >= TextAt - HeadSize && length <= bytes.Length - HeadSize ? HeadSize + length : 0;
    }

    /// <summary>The answer of a whole record, or null where it isn't as it was written.</summary>
    public static Answer? Read(ReadOnlySpan<byte> record)
    {
        if (!Check(record).AsSpan().SequenceEqual(record.Slice(CheckAt, CheckSize)))
            return null;

        var at = BinaryPrimitives.ReadInt32LittleEndian(record[(HeadSize + 1)..]);
        var text = Encoding.UTF8.GetString(record[TextAt..]);
        return record[HeadSize] switch
        {
            (byte)'H' => new Made(text),
            (byte)'E' => new Refused(text, at < 0 ? null : at),
            (byte)'U' => new UnknownLanguage(),
            _ => null,
        };
    }

    private static byte[] Check(ReadOnlySpan<byte> record)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(record[..CheckAt]);
        hash.AppendData(record[HeadSize..]);
        return hash.GetHashAndReset()[..CheckSize];
    }
}
