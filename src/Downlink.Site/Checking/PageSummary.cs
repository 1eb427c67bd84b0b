namespace Downlink.Checking;

/// <summary>
/// What other files have to know of a page: its ids, where it links to, and whether search engines are to leave it alone.
/// </summary>
internal sealed record PageSummary(HashSet<string> Ids, PageLinks Links, bool IsUnlisted)
{
    public static bool AsksNotToBeFound(HtmlPage page) =>
        page.Elements.Exists(element =>
            element.Name == "meta"
            && page.Value(element, "name") is "robots"
            && page.Value(element, "content")?.Contains("noindex", StringComparison.OrdinalIgnoreCase) == true
        );
}
