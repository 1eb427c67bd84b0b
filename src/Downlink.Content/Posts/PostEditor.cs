using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Dedup;
using Downlink.Entries;

namespace Downlink.Posts;

/// <summary>Makes a signal a post: title, slug, categories, excerpt and language; what was decided by hand comes first, then what its author says.</summary>
internal sealed class PostEditor(SiteConfig config, PostOverrides overrides)
{
    private readonly TitleFinder _titles = new(config.Dump);

    public Post Edit(Signal signal)
    {
        var decided = overrides.For(signal.Id.Hex);
        var written = signal.Winner.FrontMatter ?? new FrontMatter();
        var title = decided?.Title is { } chosen ? new FoundTitle(chosen, $"decided in {PostOverridesReader.FileName}") : _titles.Find(signal.Winner);
        return new Post
        {
            Signal = signal,
            Title = title.Text,
            TitleReason = title.Reason,
            Slug = decided?.Slug is { } slug ? Slugs.Of(slug) : Slug(signal),
            Categories = decided is { Categories.IsEmpty: false } ? decided.Categories : Categories(signal),
            Tags = written.Tags,
            Aliases = [.. written.Aliases, .. decided?.Aliases ?? []],
            Date = signal.Published,
            Updated = written.Updated,
            Language = written.Language ?? PostLanguage.Of(signal.Winner.PlainText, config.Language),
            Excerpt = written.Excerpt ?? Excerpts.Of(signal.Winner.PlainText, config.Dump),
            IsDraft = written.IsDraft,
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
