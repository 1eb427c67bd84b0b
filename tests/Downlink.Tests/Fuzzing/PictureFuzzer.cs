using System.Collections.Immutable;
using System.Text;
using Downlink.Rendering;

namespace Downlink.Tests.Fuzzing;

/// <summary>Headers of pictures, a character a byte.</summary>
internal sealed class PictureFuzzer : Fuzzer
{
    public override string Name => "pictures";

    public override ImmutableArray<string> Tokens =>
    [
        "\u0089PNG\r\n\u001a\n", "IHDR", "GIF89a", "ÿØÿà", "ÿÀ", "\0\0\0\u0001", "ÿÿÿÿ", "\0\0\0 ftypavif", "meta", "iprp", "ipco", "ispe", "RIFF", "WEBPVP8X", "WEBPVP8L", "/", "<svg ", "width=\"1e9\"", "viewBox=\"0 0 1 1\"", "<!ENTITY a \"&a;\">", "\0\0\0\0",
    ];

    public override void Try(string text)
    {
        if (PictureSize.Of(Encoding.Latin1.GetBytes(text)) is { } size)
            Require(size is { Width: > 0, Height: > 0 }, "a size has a width and a height");
    }
}
