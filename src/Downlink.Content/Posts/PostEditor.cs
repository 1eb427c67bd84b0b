using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Dedup;
using Downlink.Entries;

namespace Downlink.Posts;

/// <summary>Makes a signal a post: title, slug, categories, excerpt and language.</summary>
internal sealed class PostEditor(SiteConfig config)
{
    private readonly TitleFinder _titles = new(config.Dump);

    public Post Edit(Signal signal)
    {
        var title = _titles.Find(signal.Winner);
        return new Post
        {
            Signal = signal,
            Title = title.Text,
            TitleReason = title.Reason,
            Slug = Slug(signal),
            Categories = Categories(signal),
            Date = signal.Published,
            Language = signal.Winner.FrontMatter?.Language ?? PostLanguage.Of(signal.Winner.Body, config.Language),
            Excerpt = signal.Winner.FrontMatter?.Excerpt ?? Excerpts.Of(signal.Winner.Body, config.Dump),
        };
    }

    /// <summary>Made from the first-seen copy, so that a later dump with a longer one doesn't move the page.</summary>
    private Slug Slug(Signal signal)
    {
        var first = signal.Copies[0].Entry;
        return first.Kind == EntryKind.Markdown
            ? Slugs.OfFile(first.Origin.File, first.FrontMatter)
            : Slugs.OfFeedPost(_titles.Find(first).Text, signal.Id);
    }

    private ImmutableArray<string> Categories(Signal signal)
    {
        var named = signal.Categories.Select(static name => Slugs.Of(name).Value).Where(static slug => slug.Length > 0).Distinct().ToImmutableArray();
        return named.IsEmpty ? [config.DefaultCategory] : named;
    }
}
