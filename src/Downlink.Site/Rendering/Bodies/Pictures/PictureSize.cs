namespace Downlink.Rendering;

/// <summary>Width and height of a picture in CSS pixels, as a browser shows it: what a page reserves room with.</summary>
public readonly record struct PictureSize(int Width, int Height)
{
    /// <summary>
    /// Read from the header of a PNG, JPEG, GIF, WebP, AVIF or SVG; null for anything else, or a header that is cut or says nothing.
    /// </summary>
    public static PictureSize? Of(ReadOnlySpan<byte> bytes)
    {
        var size = bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => PictureHeaders.Png(bytes),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => PictureHeaders.Gif(bytes),
            [0xFF, 0xD8, ..] => JpegHeader.Read(bytes),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => PictureHeaders.WebP(
                bytes
            ),
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => AvifHeader.Read(bytes),
            _ => SvgHeader.Read(bytes),
        };
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    /// <summary>Turned by a quarter.</summary>
    public PictureSize Turned => new(Height, Width);
}
