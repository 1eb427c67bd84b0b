namespace Downlink.Rendering;

/// <summary>HTML of ours that has been written already, as UTF-8.</summary>
internal sealed class HtmlBytes(ReadOnlyMemory<byte> utf8) : HtmlString
{
    public override void AppendTo(Utf8Text html) => html.Append(utf8.Span);
}
