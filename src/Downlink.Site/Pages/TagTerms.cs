using System.Collections.Immutable;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>The tags of all posts, each spelling of a label once: the most used first, then by name.</summary>
internal static class TagTerms
{
    public static ImmutableArray<Term> Of(ImmutableArray<Post> posts)
    {
        var byLabel = new Dictionary<string, TagUses>(StringComparer.Ordinal);
        var bySlug = new Dictionary<string, TagUses>(StringComparer.Ordinal);
        foreach (var post in posts)
        {
            foreach (var label in post.Tags)
            {
                if (!byLabel.TryGetValue(label, out var uses))
                    byLabel.Add(label, uses = Find(label, bySlug));
                uses.Add(label, post);
            }
        }

        return
        [
            .. bySlug.Where(static tag => tag.Key.Length > 0)
                .Select(static tag => tag.Value.ToTerm(tag.Key))
                .OrderByDescending(static term => term.Posts.Length)
                .ThenBy(static term => term.Name, StringComparer.Ordinal)
                .ThenBy(static term => term.Slug, StringComparer.Ordinal),
        ];
    }

    private static TagUses Find(string label, Dictionary<string, TagUses> bySlug)
    {
        var slug = Labels.SlugOf(label).Value;
        return bySlug.TryGetValue(slug, out var uses) ? uses : bySlug[slug] = new TagUses();
    }
}
