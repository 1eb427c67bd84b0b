namespace Downlink.Checking;

/// <summary>
/// The names by which assistive technology calls elements, as far as it can be told whether there is one (W3C, Accessible Name and
/// Description Computation).
/// </summary>
internal static class Names
{
    /// <summary>Whether an element has a name by its attributes.</summary>
    public static bool ByAttribute(HtmlPage page, HtmlElement element) =>
        HasText(page, element, "aria-label") || HasText(page, element, "aria-labelledby") || HasText(page, element, "title");

    /// <summary>Whether what stands in an element gives it a name: text, or pictures that have one.</summary>
    public static bool ByContent(HtmlPage page, HtmlElement element) =>
        page.HasText(element) || page.Within(element).Any(inner => inner.Name switch
        {
            "img" or "area" => HasText(page, inner, "alt") || ByAttribute(page, inner),
            "svg" or "input" or "span" or "i" or "button" => ByAttribute(page, inner),
            _ => false,
        });

    public static bool HasText(HtmlPage page, HtmlElement element, string attribute) =>
        !page.ValueOf(element, attribute).IsWhiteSpace();
}
