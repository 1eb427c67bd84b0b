namespace Downlink.Checking;

/// <summary>A name of elements or attributes in lower case, and what elements of that name are to a parser.</summary>
internal sealed record HtmlName(string Text, HtmlTraits Traits)
{
    public static HtmlName None { get; } = new("", HtmlTraits.None);

    public bool Is(HtmlTraits traits) => (Traits & traits) != 0;
}
