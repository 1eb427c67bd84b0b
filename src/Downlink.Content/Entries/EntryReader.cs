using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Sources;
using Downlink.Text;

namespace Downlink.Entries;

/// <summary>
/// Reads sources into entries: dumps through <see cref="FeedSplitter"/>, feeds and pages through <see cref="FeedDocumentReader"/>, Markdown
/// through <see cref="MarkdownReader"/>.
/// </summary>
internal sealed class EntryReader(SiteConfig config)
{
    /// <summary>Entries and lines by path in ordinal order, which is capture order.</summary>
    public EntrySet Read(IReadOnlyList<SourceFile> sources, DiagnosticBag diagnostics)
    {
        var dumps = sources.Where(static source => IsDump(source.Path)).ToList();
        var feeds = new FeedDocumentReader(config);
        var sets = sources.Where(static source => !IsDump(source.Path))
            .Select(source => Read(source, feeds, diagnostics))
            .Append(new FeedSplitter(config).Split(dumps, diagnostics))
            .ToList();
        return new EntrySet(
            [.. sets.SelectMany(static set => set.Entries).OrderBy(static entry => entry.Origin.File, StringComparer.Ordinal)],
            [.. sets.SelectMany(static set => set.Lines).OrderBy(static line => line.File, StringComparer.Ordinal)],
            [.. sets.SelectMany(static set => set.Dumps).Order(StringComparer.Ordinal)]);
    }

    private EntrySet Read(SourceFile source, FeedDocumentReader feeds, DiagnosticBag diagnostics)
    {
        if (MarkdownReader.CanRead(source.Path))
            return new EntrySet([WithPlainText(new MarkdownReader(config).Read(source, diagnostics))], [], []);
        if (FeedDocumentReader.IsKnown(source.Path))
            return feeds.Read(source, diagnostics);

        diagnostics.Add(EntryDiagnostics.UnknownFormat(source.Path));
        return new EntrySet([], [], []);
    }

    private static Entry WithPlainText(Entry entry) => entry with { PlainText = MarkdownText.Plain(entry.Body) };

    private static bool IsDump(string path) => Path.GetExtension(path) is ".txt" or "";
}
