using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Entries;

namespace Downlink.Posts;

/// <summary>What the sources came to: the posts in feed order, the hand-written pages, and the account of every line.</summary>
public sealed record CuratedPosts
{
    public required ImmutableArray<Post> Posts { get; init; }

    /// <summary>Markdown files of <c>content/pages</c>, which are no posts, by path.</summary>
    public required ImmutableArray<Entry> Pages { get; init; }

    /// <summary>Markdown files of <c>content/categories</c>, each named for the category that it introduces, by path.</summary>
    public ImmutableArray<Entry> Introductions { get; init; } = [];

    /// <summary>The configured categories and those that posts brought, in order; the default one last.</summary>
    public required ImmutableArray<CategoryRule> Categories { get; init; }

    public required ImmutableArray<LineRecord> Lines { get; init; }

    /// <summary>Paths of the feed sources (dumps) that were read, in capture order.</summary>
    public required ImmutableArray<string> Dumps { get; init; }
}
