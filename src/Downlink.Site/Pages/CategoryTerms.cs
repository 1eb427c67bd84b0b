using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>
/// The categories that get a page: those with posts, and those that somebody wrote an introduction for. An empty one without is not shown:
/// nothing leads to it, and it would say nothing.
/// </summary>
internal static class CategoryTerms
{
    public static ImmutableArray<Term> Of(CuratedPosts curated, PermalinkBuilder permalinks, DiagnosticBag diagnostics)
    {
        var introductions = Introductions(curated, diagnostics);
        var posts = PostsOf(curated);
        return
        [
            .. curated.Categories
                .Select(rule => Make(rule, posts.GetValueOrDefault(rule.Slug) ?? [], permalinks, introductions.GetValueOrDefault(rule.Slug)))
                .Where(static term => term.Posts.Length > 0 || term.Introduction is not null),
        ];
    }

    /// <summary>The posts of each category in feed order, by its slug.</summary>
    private static Dictionary<string, List<Post>> PostsOf(CuratedPosts curated)
    {
        var posts = new Dictionary<string, List<Post>>(StringComparer.Ordinal);
        foreach (var post in curated.Posts)
        {
            foreach (var slug in post.Categories)
            {
                var named = posts.TryGetValue(slug, out var known) ? known : posts[slug] = [];
                if (named.Count == 0 || !ReferenceEquals(named[^1], post))
                    named.Add(post);
            }
        }

        return posts;
    }

    private static Term Make(CategoryRule rule, List<Post> posts, PermalinkBuilder permalinks, Entry? introduction) => new()
    {
        Taxonomy = TaxonomyKind.Category,
        Slug = rule.Slug,
        Name = rule.Name,
        Description = rule.Description,
        Colour = rule.Colour,
        Permalink = permalinks.ForCategory(rule.Slug),
        Posts = [.. posts],
        Introduction = introduction,
    };

    private static Dictionary<string, Entry> Introductions(CuratedPosts curated, DiagnosticBag diagnostics)
    {
        var known = curated.Categories.Select(static rule => rule.Slug).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var entry in curated.Introductions)
        {
            var slug = NameOf(entry.Origin.File);
            found[slug] = entry;
            if (!known.Contains(slug))
                diagnostics.Add(PageDiagnostics.UnknownIntroduction(slug, entry.Origin));
        }

        return found;
    }

    private static string NameOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }
}
