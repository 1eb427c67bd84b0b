using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Memory;
using Downlink.Sources;

namespace Downlink.Entries;

/// <summary>
/// Reads sources into entries: dumps through <see cref="FeedSplitter"/>, feeds and pages through <see cref="FeedDocumentReader"/>, Markdown
/// through <see cref="MarkdownReader"/>.
/// </summary>
internal sealed class EntryReader(SiteConfig config, EntryMemory memory)
{
    /// <summary>
    /// Hand-written files by path, then what was captured: by path in ordinal order, which is capture order, as lines and dumps are.
    /// </summary>
    public EntrySet Read(IReadOnlyList<SourceFile> sources, DiagnosticBag diagnostics)
    {
        var ofKind = memory.Kinds.Sift(sources is ImmutableArray<SourceFile> list ? list : [.. sources]);
        var dumps = ofKind(SourceKind.Dump);
        var read = SettingsText.Of(config, "time_zone", "dump");
        var (settings, markdown, feeds) = (Given.Of(read), new MarkdownReader(config), new FeedDocumentReader(config));
        var key = Digest.Of(read);
        var written = memory.Markdown.Make(
            ofKind(SourceKind.Markdown),
            settings,
            diagnostics,
            (source, said) => Read(source, key, markdown, said)
        );
        var documents = memory.Documents.Make(
            ofKind(SourceKind.Document),
            settings,
            diagnostics,
            (source, said) => Read(source, feeds, said)
        );
        var split = memory.Dumps.Make(
            dumps,
            Given.Of(SettingsText.Of(config, "dump", "categories")),
            diagnostics,
            said => dumps.IsEmpty ? EntrySet.Empty : new FeedSplitter(config).Split(dumps, said)
        );
        var captured = documents.Append(split).ToList();
        return new EntrySet(
            [.. written, .. captured.SelectMany(static set => set.Entries).OrderBy(static entry => entry.Origin.File, StringComparer.Ordinal)],
            [.. captured.SelectMany(static set => set.Lines).OrderBy(static line => line.File, StringComparer.Ordinal)],
            [.. captured.SelectMany(static set => set.Dumps).Order(StringComparer.Ordinal)]);
    }

    private static EntrySet Read(SourceFile source, FeedDocumentReader feeds, DiagnosticBag diagnostics)
    {
        if (FeedDocumentReader.IsKnown(source.Path))
            return feeds.Read(source, diagnostics);

        diagnostics.Add(EntryDiagnostics.UnknownFormat(source.Path));
        return EntrySet.Empty;
    }

    private Entry Read(SourceFile source, Digest settings, MarkdownReader markdown, DiagnosticBag diagnostics)
    {
        if (memory.Values.IsNone)
            return markdown.Read(source, diagnostics);

        var key = EntryRecord.KeyOf(source, settings);
        return memory.Values.Make(
            key,
            diagnostics,
            said => markdown.Read(source, said) with { Key = key },
            EntryRecord.Write,
            reader => EntryRecord.Read(reader, source, key)
        );
    }
}
