namespace Downlink.Checking;

/// <summary>What is kept of a page when it has been looked at: other files have to know of it, or it is read once more.</summary>
/// <param name="Links">What of its links can't be judged from the page alone.</param>
/// <param name="Rooted">Where in its bytes the base path has to stand, before addresses that say where the site stands.</param>
/// <param name="IsUnlisted">Whether it asks search engines to leave it alone.</param>
internal sealed record PageSummary(PageLinks Links, int[] Rooted, bool IsUnlisted)
{
    public static bool AsksNotToBeFound(HtmlPage page) =>
        page.Elements.Exists(element =>
            element.Name == "meta"
            && page.Value(element, "name") is "robots"
            && page.Value(element, "content")?.Contains("noindex", StringComparison.OrdinalIgnoreCase) == true
        );
}
