using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Dedup;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Sources;
using Downlink.Timeline;

namespace Downlink.Posts;

/// <summary>Drives the way from sources to posts: split, deduplicate, order, edit.</summary>
public sealed class Curator(SiteConfig config)
{
    public CuratedPosts Curate(IReadOnlyList<SourceFile> sources, DiagnosticBag diagnostics)
    {
        var read = new EntryReader(config).Read(sources, diagnostics);
        var signals = Deduplicator.Deduplicate(read.Entries.Where(static entry => !IsPage(entry)), diagnostics);
        var ordered = FeedOrder.Merge(signals, diagnostics);
        var posts = ordered.Select(new PostEditor(config).Edit).ToImmutableArray();

        return new CuratedPosts
        {
            Posts = WithDistinctSlugs(posts),
            Pages = [.. read.Entries.Where(IsPage)],
            Categories = config.Categories,
            Lines = read.Lines,
            Dumps = [.. read.Lines.Select(static line => line.File).Distinct()],
        };
    }

    private static bool IsPage(Entry entry) => entry.Origin.File.StartsWith("content/pages/", StringComparison.Ordinal);

    private static ImmutableArray<Post> WithDistinctSlugs(ImmutableArray<Post> posts) =>
        [.. posts.Zip(Slugs.MakeDistinct(posts.Select(static post => post.Slug)), static (post, slug) => post with { Slug = slug })];
}
