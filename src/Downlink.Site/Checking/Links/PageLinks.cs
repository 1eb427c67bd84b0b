namespace Downlink.Checking;

/// <summary>What of a page's links can't be judged from the page alone.</summary>
internal sealed class PageLinks
{
    /// <summary>Links to places within other files of the site.</summary>
    public List<PlaceLink> Places { get; } = [];

    /// <summary>Files of the site, some with a place within, that are linked to and aren't there: told of where they are linked.</summary>
    public List<string> Broken { get; } = [];

    /// <summary>Where the page sends its readers on, or null.</summary>
    public PlaceLink? Onward { get; set; }

    public List<ForeignLink> Foreign { get; } = [];
}
