using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Entries;
using Downlink.Posts;
using Downlink.Related;

namespace Downlink.Pages;

/// <summary>A whole site before it is rendered: every page and where it stands, and what pages tell of each other.</summary>
public sealed record SitePlan
{
    public required SiteConfig Config { get; init; }
    public required SiteAddress Address { get; init; }

    /// <summary>How formulas are said where text stands that can't hold any.</summary>
    public required PlainFormulas Formulas { get; init; }

    /// <summary>Every page, each output path once.</summary>
    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>Where in the list of pages each stands.</summary>
    public required PageIndex Index { get; init; }

    /// <summary>All posts in feed order.</summary>
    public required ImmutableArray<Post> Posts { get; init; }

    /// <summary>The categories that have a page, in the configuration's order.</summary>
    public required ImmutableArray<Term> Categories { get; init; }

    /// <summary>All tags, the most used first.</summary>
    public ImmutableArray<Term> Tags { get; init; } = [];

    /// <summary>All series, the one with the newest post first.</summary>
    public ImmutableArray<Term> Series { get; init; } = [];

    /// <summary>Every dump in capture order.</summary>
    public required ImmutableArray<Dump> Dumps { get; init; }

    /// <summary>Which posts are about the same.</summary>
    public required RelatedPosts Related { get; init; }

    public required PostPermalinks PostPermalinks { get; init; }

    /// <summary>The tags and the series of each post.</summary>
    public required TermIndex Terms { get; init; }

    /// <summary>The theme's files.</summary>
    public required AssetSet Assets { get; init; }

    /// <summary>The page whose file has this path in the output, as in <c>posts/x/index.html</c>, or null.</summary>
    public Page? Find(string outputPath) => Index.Find(Pages, outputPath);

    /// <summary>The pages that a file of the site became, by its path relative to the site.</summary>
    public IEnumerable<Page> From(string source) => Index.From(Pages, source);
}
