using System.Buffers.Binary;

namespace Downlink.Rendering;

/// <summary>The frame header of a JPEG (ITU-T T.81, B.2.2), turned as its Exif orientation says (Exif 2.3, 4.6.4).</summary>
internal static class JpegHeader
{
    public static PictureSize? Read(ReadOnlySpan<byte> bytes)
    {
        var isTurned = false;
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD9))
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var size = new PictureSize(
                    BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..])
                );
                return isTurned ? size.Turned : size;
            }

            if (marker == 0xE1 && at + 2 + length <= bytes.Length)
                isTurned |= IsTurned(bytes.Slice(at + 4, Math.Max(0, length - 2)));
            at += 2 + Math.Max(2, (int)length);
        }

        return null;
    }

    /// <summary>Whether the first directory's tag 0x0112 holds one of the orientations that lie on their sides.</summary>
    private static bool IsTurned(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8) || segment.Length < 16)
            return false;
        var tiff = segment[6..];
        var isLittle = tiff[0] == 'I';
        var directory = Four(tiff[4..], isLittle);
        if (directory > tiff.Length - 2)
            return false;

        var count = Two(tiff[(int)directory..], isLittle);
        for (var entry = (int)directory + 2; count > 0 && entry + 12 <= tiff.Length; count--, entry += 12)
        {
            if (Two(tiff[entry..], isLittle) == 0x0112)
                return Two(tiff[(entry + 8)..], isLittle) is >= 5 and <= 8;
        }

        return false;
    }

    private static ushort Two(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Four(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
