using System.Text;
using Downlink.Rendering;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Rendering.Bodies;

public sealed class PictureSizeTests
{
    private const string Ispe = "00000014 69737065 00000000 00000280 000001e0";

    [Theory]
    [InlineData("89504e470d0a1a0a 0000000d 49484452 00000280 000001e0 08060000", 640, 480)]
    [InlineData("474946383961 8002 e001 f70000", 640, 480)]
    [InlineData("ffd8 ffe0 0010 4a46494600010100000100010000 ffc2 0011 08 01e0 0280 03 012200 021101 031101", 640, 480)]
    [InlineData(
        "ffd8 ffe1 0022 457869660000 49492a0008000000 0100 1201 0300 01000000 06000000 00000000 ffc0 0011 08 01e0 0280 03 012200 021101",
        480,
        640
    )]
    [InlineData("52494646 24000000 57454250 56503820 18000000 300100 9d012a 8002 e001 0000", 640, 480)]
    [InlineData("52494646 24000000 57454250 5650384c 18000000 2f 7fc27700 0000000000", 640, 480)]
    [InlineData("52494646 24000000 57454250 56503858 0a000000 00000000 7f0200 df0100", 640, 480)]
    [InlineData("0000000c 66747970 61766966 00000030 6d657461 00000000 00000024 69707270 0000001c 6970636f " + Ispe, 640, 480)]
    public void A_size_is_read_from_the_header(string hex, int width, int height) =>
        Assert.Equal(new PictureSize(width, height), PictureSize.Of(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal))));

    [Theory]
    [InlineData("<svg width=\"640\" height='480px'>", 640, 480)]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- svg -->\n<svg xmlns=\"x\" viewBox=\"0 0 24 12.4\">", 24, 12)]
    [InlineData("<svg stroke-width=\"2\" width=\"100%\" viewBox=\"0,0,32,16\">", 32, 16)]
    public void An_svg_says_its_size_or_its_proportions(string svg, int width, int height) =>
        Assert.Equal(new PictureSize(width, height), PictureSize.Of(Encoding.UTF8.GetBytes(svg)));

    [Theory]
    [InlineData("<svg width=\"10em\" height=\"2em\">")]
    [InlineData("<html>")]
    [InlineData("")]
    [InlineData("GIF89a\0\0\0\0\0\0")]
    public void What_says_nothing_has_none(string text) => Assert.Null(PictureSize.Of(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void No_bytes_make_it_throw()
    {
        byte[][] heads = [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF, 0xE1, 0, 30, .. "Exif\0\0II"u8], [.. "GIF8"u8], [.. "RIFF1234WEBPVP8X"u8], [.. "RIFF1234WEBPVP8 "u8], [0, 0, 0, 8, .. "ftyp"u8, 0, 0, 0, 60, .. "meta"u8], [.. "<svg width='"u8]];
        var property = Prop.ForAll(Gen.Elements(heads).ToArbitrary(), ArbMap.Default.ArbFor<byte[]>(), static (head, rest) => PictureSize.Of([.. head, .. rest]) is null or { Width: > 0, Height: > 0 });
        property.Check(Repeatable.Runs);
    }
}
