using System.Collections.Immutable;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>The series that posts name, in the feed order of their newest post; the posts of each in the order of reading.</summary>
internal static class SeriesTerms
{
    public static ImmutableArray<Term> Of(ImmutableArray<Post> posts) =>
    [
        .. posts.Select(static post => (Name: post.Winner.FrontMatter?.Series ?? "", Post: post))
            .Where(static part => part.Name.Length > 0)
            .Select(static part => (Slug: Labels.SlugOf(part.Name).Value, part.Name, part.Post))
            .Where(static part => part.Slug.Length > 0)
            .GroupBy(static part => part.Slug, StringComparer.Ordinal)
            .Select(static parts => new Term
            {
                Taxonomy = TaxonomyKind.Series,
                Slug = parts.Key,
                Name = Labels.NameOf(parts.Select(static part => part.Name)) ?? parts.Key,
                Permalink = PermalinkBuilder.ForSeries(parts.Key),
                Posts = InReadingOrder(parts.Select(static part => part.Post)),
            }),
    ];

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
