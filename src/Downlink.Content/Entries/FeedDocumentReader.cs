using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Sources;

namespace Downlink.Entries;

/// <summary>Reads structured sources, whose items say themselves where they begin: RSS, Atom, JSON Feed, saved pages.</summary>
internal sealed class FeedDocumentReader(SiteConfig config)
{
    private readonly Lazy<TimeZoneInfo> _zone = new(() =>
        TimeZoneInfo.TryFindSystemTimeZoneById(config.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc
    );

    public static bool IsKnown(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".xml" or ".rss" or ".atom" or ".json" or ".html" or ".htm";

    public EntrySet Read(SourceFile source, DiagnosticBag diagnostics)
    {
        var items = Items(source);
        if (items is null)
            diagnostics.Add(EntryDiagnostics.NoFeed(source.Path));
        var entries = (items ?? [])
            .Where(static item => item.Content.Length > 0 || item.Title is not null)
            .Select((item, at) => ToEntry(source.Path, item, at))
            .ToImmutableArray();
        if (items is not null && entries.IsEmpty)
            diagnostics.Add(EntryDiagnostics.NoPosts(source.Path));
        return new EntrySet(entries, Account(source, entries), [source.Path]);
    }

    private static IReadOnlyList<SourceItem>? Items(SourceFile source) => Path.GetExtension(source.Path).ToLowerInvariant() switch
    {
        ".json" => JsonFeedReader.Read(source.Text),
        ".html" or ".htm" => HtmlPageReader.Read(source.Text),
        _ => XmlFeedReader.Read(source.Text),
    };

    private Entry ToEntry(string path, SourceItem item, int index)
    {
        var body = item.Content.Length > 0 ? item.Content : item.Title ?? "";
        var isMarkup = HtmlText.IsMarkup(body);
        var words = HtmlText.Of(body);
        return new Entry
        {
            Kind = isMarkup ? EntryKind.Html : EntryKind.PlainText,
            Body = isMarkup ? body : words,
            PlainText = words,
            Origin = new SourceSpan(path, item.Line, 1, 0),
            Index = index,
            Title = item.Title,
            Published = item.Published is { } moment ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, _zone.Value).DateTime) : null,
            Categories = item.Categories,
            Link = Uri.TryCreate(item.Link, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" ? link : null,
            IsTruncated = Truncation.Is(words, config.Dump),
        };
    }

    private static ImmutableArray<LineRecord> Account(SourceFile source, ImmutableArray<Entry> entries)
    {
        var starts = entries.Select(static entry => entry.Origin.Line).ToHashSet();
        return [.. LineScanner.Lines(source.Text).Select((text, at) => Account(source.Path, at + 1, text, starts))];
    }

    private static LineRecord Account(string file, int line, string text, HashSet<int> starts) =>
        starts.Contains(line) ? new(file, line, LineFate.Post, "an item begins here")
        : string.IsNullOrWhiteSpace(text) ? new(file, line, LineFate.Blank, "nothing on it")
        : starts.Count == 0 ? new(file, line, LineFate.Rejected, "no item was found in this file")
        : new(file, line, LineFate.Metadata, "the markup of the feed, or the inside of an item");
}
