namespace Downlink.Checking;

/// <summary>What of a page's links can't be judged from the page alone.</summary>
internal sealed class PageLinks
{
    /// <summary>Links to places within other files of the site.</summary>
    public List<PlaceLink> Places { get; } = [];

    public List<ForeignLink> Foreign { get; } = [];
}
