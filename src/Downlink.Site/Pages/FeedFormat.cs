namespace Downlink.Pages;

/// <summary>The format of a feed: RSS 2.0, JSON Feed 1.1, or Atom (RFC 4287).</summary>
public enum FeedFormat
{
    Rss,
    Json,
    Atom,
}
