using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Dedup;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Memory;
using Downlink.Text;

namespace Downlink.Posts;

/// <summary>
/// Makes a signal a post: title, slug, categories, excerpt and language; what was decided by hand comes first, then what its author says.
/// </summary>
internal sealed class PostEditor(SiteConfig config, PostOverrides overrides, PostLedger ledger, PostMemory memory)
{
    private readonly TitleFinder _titles = new(config.Dump);
    private readonly Classifier _classifier = new(config);

    public ImmutableArray<Post> Edit(ImmutableArray<Signal> signals, DiagnosticBag diagnostics)
    {
        var reading = SettingsText.Of(config, "dump", "categories", "default_category", "language");
        var findings = memory.Findings.Make(signals, Given.Of(reading), diagnostics, (signal, _) => Find(signal));
        var bySignal = new Dictionary<Signal, PostFindings>(signals.Length, ReferenceEqualityComparer.Instance);
        for (var at = 0; at < signals.Length; at++)
            bySignal.Add(signals[at], findings[at]);
        var naming = SettingsText.Of(config, "permalinks");
        return memory.Posts.Make(
            signals,
            Given.Of(reading, naming, overrides, ledger),
            diagnostics,
            (signal, _) => Edit(signal, bySignal[signal])
        );
    }

    private PostFindings Find(Signal signal)
    {
        var (title, text) = (_titles.Find(signal.Winner), signal.Winner.PlainText);
        return new PostFindings(
            title,
            _classifier.Classify(title.Text, text, signal.Categories.AsSpan()),
            PostLanguage.Of(text, config.Language),
            Excerpt(signal.Winner)
        );
    }

    private Post Edit(Signal signal, PostFindings findings)
    {
        var decided = overrides.For(signal.Id.Hex);
        var written = signal.Winner.FrontMatter ?? new FrontMatter();
        var title = decided?.Title is { } chosen ? new FoundTitle(chosen, $"decided in {PostOverridesReader.FileName}") : findings.Title;
        var found =
            title == findings.Title
                ? findings.Classification
                : _classifier.Classify(title.Text, signal.Winner.PlainText, signal.Categories.AsSpan());
        return new Post
        {
            Signal = signal,
            Title = title.Text,
            TitleReason = title.Reason,
            Slug = decided?.Slug is { } slug ? Slugs.Of(slug) : written.Slug is { } chosenSlug ? Slugs.Of(chosenSlug) : Slug(signal, findings),
            Categories = decided is { Categories.IsEmpty: false } ? decided.Categories : Categories(written, found),
            Evidence = found.Evidence,
            Tags = written.Tags,
            Aliases = [.. written.Aliases, .. decided?.Aliases ?? [], .. FormerPath(signal, findings)],
            Date = signal.Published,
            Updated = written.Updated,
            Language = written.Language ?? findings.Language,
            Excerpt = written.Excerpt ?? written.Description ?? findings.Excerpt,
            IsDraft = written.IsDraft,
        };
    }

    /// <summary>
    /// A feed post's is the one in the ledger, else made from the first-seen copy, so that a later dump with a longer one doesn't move the
    /// page.
    /// </summary>
    private Slug Slug(Signal signal, PostFindings findings)
    {
        var first = signal.Copies[0].Entry;
        if (first.Kind == EntryKind.Markdown)
            return Slugs.OfFile(first.Origin.File, first.FrontMatter) is { Value.Length: > 0 } named ? named : new Slug(signal.Id.Prefix);

        return ledger.Of(signal.Id.Hex, LedgerChanges.Places(signal)) is { } known
            ? Slugs.Of(known.Slug)
            : Slugs.OfFeedPost((ReferenceEquals(first, signal.Winner) ? findings.Title : _titles.Find(first)).Text, signal.Id);
    }

    private string Excerpt(Entry entry)
    {
        if (entry.Kind == EntryKind.Markdown && MarkdownText.Opening(entry.Body) is { Length: > 0 } opening)
            return Excerpts.OfOpening(opening, config.Dump);
        var prose = entry.Kind == EntryKind.Markdown ? MarkdownText.Prose(entry.Body, Excerpts.MostRead) : "";
        return Excerpts.Of(prose.Length > 0 ? prose : entry.PlainText, config.Dump);
    }

    /// <summary>Where the feed's post stood, if a hand-written one took it over under a slug of its own.</summary>
    private string[] FormerPath(Signal signal, PostFindings findings)
    {
        if (signal.Winner.FrontMatter?.Slug is null || signal.Copies[0].Entry.Kind == EntryKind.Markdown)
            return [];

        var path = config.Permalinks.Post.Replace(":slug", Slug(signal, findings).Value, StringComparison.Ordinal);
        return path.Contains(':', StringComparison.Ordinal) ? [] : [path];
    }

    /// <summary>What an author names above their own text stands alone; a category that a dump names joins those found.</summary>
    private ImmutableArray<string> Categories(FrontMatter written, Classification found) =>
        written.Categories.IsEmpty
            ? found.Categories
            : [.. written.Categories.Select(_classifier.SlugOf).Where(static slug => slug.Length > 0).Distinct(StringComparer.Ordinal)];
}
