namespace Downlink.Rendering;

/// <summary>HTML of ours as it stands in a text, as long as that is.</summary>
internal sealed class HtmlWritten(Utf8Text text) : HtmlString
{
    public override void AppendTo(Utf8Text html) => html.Append(text);
}
