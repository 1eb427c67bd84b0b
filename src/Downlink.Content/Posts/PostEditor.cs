using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Dedup;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Memory;

namespace Downlink.Posts;

/// <summary>
/// Makes a signal a post: title, slug, categories, excerpt and language; what was decided by hand comes first, then what its author says.
/// </summary>
internal sealed class PostEditor
{
    private readonly SiteConfig _config;
    private readonly PostOverrides _overrides;
    private readonly PostLedger _ledger;
    private readonly PostMemory _memory;

    /// <summary>The settings on which depends what is found in a signal.</summary>
    private readonly string _reading;

    private readonly Digest _readingDigest;
    private readonly PostReader _reader;

    public PostEditor(SiteConfig config, PostOverrides overrides, PostLedger ledger, PostMemory memory)
    {
        (_config, _overrides, _ledger, _memory) = (config, overrides, ledger, memory);
        _reading = SettingsText.Of(config, "dump", "categories", "default_category", "language", "math", "math_macros");
        _readingDigest = Digest.Of("findings\n" + _reading);
        // Terms in great number take a while to be made ready for finding them.
        _reader = memory.Reader.Make(Given.Of(_reading), new DiagnosticBag(), _ => new PostReader(config));
    }

    public ImmutableArray<Post> Edit(ImmutableArray<Signal> signals, DiagnosticBag diagnostics)
    {
        var findings = _memory.Findings.Make(signals, Given.Of(_reading), diagnostics, (signal, _) => Find(signal));
        return _memory.Posts.Make(
            findings,
            Given.Of(_reading, SettingsText.Of(_config, "permalinks"), _overrides, _ledger),
            diagnostics,
            (found, _) => Edit(found.Signal, found)
        );
    }

    private PostFindings Find(Signal signal) =>
        _memory.Values.IsNone || FindingsRecord.KeyOf(signal, _readingDigest) is not { } key
            ? Read(signal)
            : _memory.Values.Make(
                key,
                new DiagnosticBag(),
                _ => Read(signal),
                FindingsRecord.Write,
                reader => FindingsRecord.Read(reader, signal, _reader.Classifier)
            );

    /// <summary>The words are looked at again, by whoever relates posts; the text itself is next read when its page is made.</summary>
    private PostFindings Read(Signal signal)
    {
        var found = _reader.Find(signal);
        signal.Winner.ReleaseText();
        return found;
    }

    private Post Edit(Signal signal, PostFindings findings)
    {
        var decided = _overrides.For(signal.Id.Hex);
        var written = signal.Winner.FrontMatter ?? new FrontMatter();
        var title = decided?.Title is { } chosen ? new FoundTitle(chosen, $"decided in {PostOverridesReader.FileName}") : findings.Title;
        var found =
            title == findings.Title
                ? findings.Classification
                : _reader.Classifier.Classify(title.Text, signal);
        return new Post
        {
            Signal = signal,
            Title = title.Text,
            TitleReason = title.Reason,
            Slug = decided?.Slug is { } slug ? Slugs.Of(slug)
                : written.Slug is { } chosenSlug ? Slugs.Of(chosenSlug) : Slug(signal, findings),
            Categories = decided is { Categories.IsEmpty: false } ? decided.Categories : Categories(written, found),
            Classification = found,
            Tags = written.Tags,
            Aliases = [.. written.Aliases, .. decided?.Aliases ?? [], .. FormerPath(signal, findings)],
            Date = signal.Published,
            Updated = written.Updated,
            Language = written.Language ?? findings.Language,
            Excerpt = WrittenExcerpt(signal.Winner) ?? findings.Excerpt,
            IsDraft = written.IsDraft,
        };
    }

    private string? WrittenExcerpt(Entry entry) =>
        (entry.FrontMatter?.Excerpt ?? entry.FrontMatter?.Description) is { } written ? _reader.Formulas.Said(written, entry) : null;

    /// <summary>
    /// A feed post's is the one in the ledger, else made from the first-seen copy, so that a later dump with a longer one doesn't move the
    /// page.
    /// </summary>
    private Slug Slug(Signal signal, PostFindings findings)
    {
        var first = signal.Copies[0].Entry;
        if (first.Kind == EntryKind.Markdown)
            return Slugs.OfFile(first.Origin.File, first.FrontMatter) is { Value.Length: > 0 } named ? named : new Slug(signal.Id.Prefix);

        return _ledger.Of(signal.Id.Hex, LedgerChanges.Places(signal)) is { } known
            ? Slugs.Of(known.Slug)
            : Slugs.OfFeedPost((ReferenceEquals(first, signal.Winner) ? findings.Title : _reader.Titles.Find(first)).Text, signal.Id);
    }

    /// <summary>Where the feed's post stood, if a hand-written one took it over under a slug of its own.</summary>
    private string[] FormerPath(Signal signal, PostFindings findings)
    {
        if (signal.Winner.FrontMatter?.Slug is null || signal.Copies[0].Entry.Kind == EntryKind.Markdown)
            return [];

        var path = _config.Permalinks.Post.Replace(":slug", Slug(signal, findings).Value, StringComparison.Ordinal);
        return path.Contains(':', StringComparison.Ordinal) ? [] : [path];
    }

    /// <summary>What an author names above their own text stands alone; a category that a dump names joins those found.</summary>
    private ImmutableArray<string> Categories(FrontMatter written, Classification found) =>
        written.Categories.IsEmpty
            ? found.Categories
            : [.. written.Categories.Select(_reader.Classifier.SlugOf).Where(static slug => slug.Length > 0).Distinct(StringComparer.Ordinal)];
}
