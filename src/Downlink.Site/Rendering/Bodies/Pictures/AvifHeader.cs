using System.Buffers.Binary;

namespace Downlink.Rendering;

/// <summary>
/// The boxes of an AVIF (AV1 Image File Format over ISO/IEC 23008-12): the largest extent (<c>ispe</c>) among its items' properties, turned
/// where a rotation by a quarter is.
/// </summary>
internal static class AvifHeader
{
    public static PictureSize? Read(ReadOnlySpan<byte> bytes)
    {
        var properties = Inside(Inside(Skip(Inside(bytes, "meta"u8), 4), "iprp"u8), "ipco"u8);
        PictureSize? largest = null;
        var isTurned = false;
        for (var length = FirstBox(properties); length > 0; length = FirstBox(properties))
        {
            var type = properties[4..8];
            var content = properties[8..length];
            if (type.SequenceEqual("ispe"u8) && content.Length >= 12)
            {
                largest = Larger(
                    largest,
                    new(BinaryPrimitives.ReadInt32BigEndian(content[4..]), BinaryPrimitives.ReadInt32BigEndian(content[8..]))
                );
            }
            else if (type.SequenceEqual("irot"u8) && content.Length > 0)
            {
                isTurned = (content[0] & 1) == 1;
            }

            properties = properties[length..];
        }

        return isTurned ? largest?.Turned : largest;
    }

    private static PictureSize Larger(PictureSize? one, PictureSize other) =>
        one is { } size && (long)size.Width * size.Height >= (long)other.Width * other.Height ? size : other;

    private static ReadOnlySpan<byte> Inside(ReadOnlySpan<byte> boxes, ReadOnlySpan<byte> wanted)
    {
        for (var length = FirstBox(boxes); length > 0; length = FirstBox(boxes))
        {
            if (boxes[4..8].SequenceEqual(wanted))
                return boxes[8..length];
            boxes = boxes[length..];
        }

        return default;
    }

    /// <summary>The length of the first box, or 0: four bytes of length, four of type, the content.</summary>
    private static int FirstBox(ReadOnlySpan<byte> boxes)
    {
        var length = boxes.Length < 8 ? 0 : BinaryPrimitives.ReadUInt32BigEndian(boxes);
        return length < 8 ? 0 : (int)Math.Min(length, (uint)boxes.Length);
    }

    private static ReadOnlySpan<byte> Skip(ReadOnlySpan<byte> bytes, int count) => bytes.Length < count ? default : bytes[count..];
}
