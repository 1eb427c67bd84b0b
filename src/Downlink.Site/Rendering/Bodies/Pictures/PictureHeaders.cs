using System.Buffers.Binary;

namespace Downlink.Rendering;

/// <summary>Headers whose sizes stand in fixed places: PNG (RFC 2083, 4.1.1), GIF (GIF89a, 18), WebP (RFC 9649, 2).</summary>
internal static class PictureHeaders
{
    public static PictureSize? Png(ReadOnlySpan<byte> bytes) => bytes.Length < 24 || !bytes[12..16].SequenceEqual("IHDR"u8)
        ? null
        : new(BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));

    public static PictureSize? Gif(ReadOnlySpan<byte> bytes) => bytes.Length < 10
        ? null
        : new(BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));

    public static PictureSize? WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30)
            return null;
        if (bytes[12..16].SequenceEqual("VP8X"u8))
            return new(1 + TwentyFour(bytes[24..]), 1 + TwentyFour(bytes[27..]));
        if (bytes[12..16].SequenceEqual("VP8L"u8) && bytes[20] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return new(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        }

        return bytes[12..16].SequenceEqual("VP8 "u8) && bytes[23..26] is [0x9D, 0x01, 0x2A]
            ? new(
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF
            )
            : null;
    }

    private static int TwentyFour(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
