using System.Collections.Immutable;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>The series that posts name, in the feed order of their newest post; the posts of each in the order of reading.</summary>
internal static class SeriesTerms
{
    public static ImmutableArray<Term> Of(ImmutableArray<Post> posts) =>
    [
        .. posts.Where(static post => NameOf(post).Length > 0)
            .GroupBy(static post => Labels.SlugOf(NameOf(post)).Value, StringComparer.Ordinal)
            .Where(static parts => parts.Key.Length > 0)
            .Select(static parts => new Term
            {
                Taxonomy = TaxonomyKind.Series,
                Slug = parts.Key,
                Name = Labels.NameOf(parts.Select(NameOf)) ?? parts.Key,
                Permalink = PermalinkBuilder.ForSeries(parts.Key),
                Posts = InReadingOrder(parts),
            }),
    ];

    private static string NameOf(Post post) => post.Winner.FrontMatter?.Series ?? "";

    /// <summary>
    /// Those with a number by it; the others after them, oldest first, which is the feed from below. Posts of one day, or of none, that
    /// stand together are read by path, as whoever numbers the files means it.
    /// </summary>
    private static ImmutableArray<Post> InReadingOrder(IEnumerable<Post> newestFirst)
    {
        var (day, run) = (default(DateOnly?), 0);
        return
        [
            .. newestFirst.Reverse()
                .Select(post =>
                {
                    run += post.Date == day ? 0 : 1;
                    day = post.Date;
                    return (Post: post, Run: run);
                })
                .ToList()
                .OrderBy(static part => part.Post.Winner.FrontMatter?.SeriesOrder ?? int.MaxValue)
                .ThenBy(static part => part.Run)
                .ThenBy(static part => part.Post.Winner.Origin.File, StringComparer.Ordinal)
                .Select(static part => part.Post),
        ];
    }
}
