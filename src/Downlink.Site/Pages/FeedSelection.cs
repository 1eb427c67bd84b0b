using System.Collections.Immutable;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>Which feeds a list of posts has, where they stand and what they carry.</summary>
internal static class FeedSelection
{
    /// <summary>Atom (RFC 4287, 4.1.2) asks every entry for a date: without a dated post there is none.</summary>
    public static ImmutableArray<FeedFormat> FormatsFor(ImmutableArray<Post> posts) =>
        posts.Any(static post => post.Date is not null)
            ? [FeedFormat.Rss, FeedFormat.Json, FeedFormat.Atom]
            : [FeedFormat.Rss, FeedFormat.Json];

    public static Permalink At(Permalink list, FeedFormat format) => list.Below(format switch
    {
        FeedFormat.Rss => "feed.xml",
        FeedFormat.Json => "feed.json",
        _ => "atom.xml",
    });

    public static ImmutableArray<Post> Select(ImmutableArray<Post> posts, FeedFormat format, int? limit)
    {
        if (format != FeedFormat.Atom)
            return limit < posts.Length ? posts[..limit.Value] : posts;

        var dated = posts.Where(static post => post.Date is not null);
        return [.. limit is { } most ? dated.Take(most) : dated];
    }
}
