namespace Downlink.Rendering;

/// <summary>Text that is HTML of ours: a template writes it as it is, where anything else is escaped.</summary>
internal sealed class HtmlString(string value)
{
    public override string ToString() => value;
}
