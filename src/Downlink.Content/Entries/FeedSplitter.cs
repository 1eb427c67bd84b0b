using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Sources;

namespace Downlink.Entries;

/// <summary>Splits dumps into their posts and accounts for every line of them.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>A line ends at LF, CRLF or a lone CR. Its post's <see cref="Entry.Body"/> is the line verbatim without that end.</item>
/// <item>What surely is text is a post. What stands above the first or below the last post is frame: banners, a footer.</item>
/// <item>Dates and labels belong to the post that follows; blank lines between don't part them.</item>
/// <item>A few words alone are a label if posts are far longer; where posts are as short, they are a post.</item>
/// </list>
/// </remarks>
internal sealed class FeedSplitter(SiteConfig config)
{
    private readonly DumpReader _reader = new(config.Dump);

    public EntrySet Split(IReadOnlyList<SourceFile> dumps, DiagnosticBag diagnostics)
    {
        var files = dumps.Select(_reader.Read).ToList();
        var labels = KnownLabels.Of(files, config.Categories);
        var frames = new KnownFrames(files);
        var split = files
            .Select((lines, at) => Split(dumps[at].Path, lines, new DumpJudge(lines, labels, frames).Judge(), diagnostics))
            .ToList();
        return new EntrySet(
            [.. split.SelectMany(static one => one.Entries)],
            [.. split.SelectMany(static one => one.Lines)],
            [.. dumps.Select(static dump => dump.Path)]
        );
    }

    private EntrySet Split(string file, DumpLine[] lines, ImmutableArray<Verdict> judged, DiagnosticBag diagnostics)
    {
        var entries = ImmutableArray.CreateBuilder<Entry>();
        for (var at = 0; at < lines.Length; at++)
        {
            if (judged[at].Fate == LineFate.Post)
                entries.Add(ToEntry(lines[at], judged[at], entries.Count));
            else
                Report(lines[at], diagnostics);
        }

        if (entries.Count == 0)
            diagnostics.Add(EntryDiagnostics.NoPosts(file));
        return new EntrySet(entries.ToImmutable(), [.. judged.Select(static verdict => verdict.Record)], [file]);
    }

    private Entry ToEntry(DumpLine line, Verdict verdict, int index) => new()
    {
        Kind = EntryKind.PlainText,
        Body = line.Text,
        Origin = new SourceSpan(line.File, line.Number, 1, line.Text.Length),
        Index = index,
        Published = verdict.Date,
        Categories = verdict.Categories,
        IsTruncated = Truncation.Is(line.Text, config.Dump),
        Repairs = Repairs.Count(line.Text),
    };

    private static void Report(DumpLine line, DiagnosticBag diagnostics)
    {
        if (line.Shape == LineShape.TooLong)
            diagnostics.Add(EntryDiagnostics.TooLong(line, DumpReader.LongestLine));
        else if (line.Shape == LineShape.Binary)
            diagnostics.Add(EntryDiagnostics.Binary(line));
    }
}
