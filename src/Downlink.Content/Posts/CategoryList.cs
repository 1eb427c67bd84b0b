using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Text;

namespace Downlink.Posts;

/// <summary>The categories of a site: those of its configuration, those that posts brought, and the default one last.</summary>
internal static class CategoryList
{
    private const int ShortestSlip = 4;

    public static ImmutableArray<CategoryRule> Of(SiteConfig config, IReadOnlyList<Post> posts, DiagnosticBag diagnostics)
    {
        var configured = config.Categories.Where(rule => rule.Slug != config.DefaultCategory).ToList();
        var known = config.Categories.Select(static rule => rule.Slug).Append(config.DefaultCategory).ToHashSet(StringComparer.Ordinal);
        var brought = new Dictionary<string, List<Post>>(StringComparer.Ordinal);
        foreach (var post in posts)
        {
            foreach (var slug in post.Categories)
            {
                if (!known.Contains(slug))
                    (brought.TryGetValue(slug, out var named) ? named : brought[slug] = []).Add(post);
            }
        }

        var rules = brought.Keys.Order(StringComparer.Ordinal).Select(slug => Rule(slug, brought[slug])).ToList();
        foreach (var rule in rules)
            ReportSlip(rule.Name, brought[rule.Slug][0], config, diagnostics);

        var last =
            config.Categories.FirstOrDefault(rule => rule.Slug == config.DefaultCategory)
            ?? new CategoryRule { Slug = config.DefaultCategory, Name = config.DefaultCategory };
        return [.. configured, .. rules, last];
    }

    /// <summary>Whether a post in the place of another leaves the list as it is.</summary>
    public static bool AreSortedAlike(Post one, Post other) =>
        one.Categories.AsSpan().SequenceEqual(other.Categories.AsSpan())
        && one.Signal.Categories.AsSpan().SequenceEqual(other.Signal.Categories.AsSpan())
        && one.Signal.Copies[0].Entry.Origin == other.Signal.Copies[0].Entry.Origin;

    /// <summary>Named as sources write it most often.</summary>
    private static CategoryRule Rule(string slug, IEnumerable<Post> posts)
    {
        var names = posts.SelectMany(static post => post.Signal.Categories).Where(name => Labels.SlugOf(name).Value == slug);
        return new CategoryRule { Slug = slug, Name = Labels.NameOf(names) ?? slug };
    }

    // In a name of two or three characters one other makes another name: 生活 is no slip of 生物, nor Git of Go.
    private static void ReportSlip(string name, Post post, SiteConfig config, DiagnosticBag diagnostics)
    {
        if (name.Length < ShortestSlip)
            return;
        if (NearestName.Of(name, config.Categories.SelectMany(static rule => new[] { rule.Name, rule.Slug })) is { } known)
            diagnostics.Add(PostDiagnostics.PerhapsMeantCategory(post, name, known));
    }
}
