using Downlink.Dedup;

namespace Downlink.Rendering;

/// <summary>Names that stay when addresses change: tag URIs (RFC 4151) of posts and feeds.</summary>
internal sealed class TagUri(Uri? baseUrl)
{
    // RFC 4151 asks for a day on which the host was the site's; a constant keeps the names for good. Before the host is known nobody's stands there (RFC 2606).
    private readonly string _prefix = $"tag:{baseUrl?.IdnHost ?? "downlink.invalid"},2026:";

    public string OfPost(ContentHash id) => _prefix + "post/" + id.Hex;

    public string OfFeed(string path) => _prefix + "feed" + path;
}
