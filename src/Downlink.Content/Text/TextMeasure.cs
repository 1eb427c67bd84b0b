using System.Text;

namespace Downlink.Text;

/// <summary>How much a text is: to read, and in bytes of UTF-8.</summary>
public sealed record TextMeasure(TextCount Count, int Bytes)
{
    public static TextMeasure Of(ReadOnlySpan<char> text) => new(TextCount.Of(text), Encoding.UTF8.GetByteCount(text));
}
