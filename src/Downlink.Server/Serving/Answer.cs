using Downlink.Pages;

namespace Downlink.Server;

/// <summary>What the web server says to a path: a page, with its status, or another place; null for both is a plain 404.</summary>
internal sealed record Answer(int Status, Page? Page, string? Location)
{
    public static Answer Of(Page page) => new(200, page, null);

    /// <summary>For now only: a browser remembers the other kind for good.</summary>
    public static Answer SeeInstead(string location) => new(302, null, location);

    public static Answer MovedTo(string location) => new(301, null, location);

    public static Answer NotFound(Page? page) => new(404, page, null);
}
