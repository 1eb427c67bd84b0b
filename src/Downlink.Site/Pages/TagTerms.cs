using System.Collections.Immutable;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>The tags of all posts, each spelling of a label once: the most used first, then by name.</summary>
internal static class TagTerms
{
    public static ImmutableArray<Term> Of(ImmutableArray<Post> posts)
    {
        var slugs = posts.SelectMany(static post => post.Tags).Distinct(StringComparer.Ordinal).ToDictionary(static tag => tag, static tag => Labels.SlugOf(tag).Value, StringComparer.Ordinal);
        return Of(posts.SelectMany(post => post.Tags.Select(tag => (slugs[tag], tag, post))));
    }

    private static ImmutableArray<Term> Of(IEnumerable<(string Slug, string Name, Post Post)> uses) =>
    [
        .. uses
            .Where(static use => use.Slug.Length > 0)
            .GroupBy(static use => use.Slug, StringComparer.Ordinal)
            .Select(static uses => new Term
            {
                Taxonomy = TaxonomyKind.Tag,
                Slug = uses.Key,
                Name = Labels.NameOf(uses.Select(static use => use.Name)) ?? uses.Key,
                Permalink = PermalinkBuilder.ForTag(uses.Key),
                Posts = [.. uses.Select(static use => use.Post).Distinct(ReferenceEqualityComparer.Instance).Cast<Post>()],
            })
            .OrderByDescending(static term => term.Posts.Length)
            .ThenBy(static term => term.Name, StringComparer.Ordinal)
            .ThenBy(static term => term.Slug, StringComparer.Ordinal),
    ];
}
