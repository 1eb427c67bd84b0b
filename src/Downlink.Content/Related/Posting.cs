namespace Downlink.Related;

/// <summary>A post, by its place in the feed, that a term matters to, and how much.</summary>
internal readonly record struct Posting(int At, int Weight);
