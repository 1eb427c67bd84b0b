using System.Collections.Immutable;
using Downlink.Entries;
using Downlink.Memory;

namespace Downlink.Building;

/// <summary>How many things a build read and what became of them.</summary>
public sealed record BuildCounts
{
    private const int Fates = (int)LineFate.Rejected + 1;

    public required int Dumps { get; init; }
    public required int MarkdownFiles { get; init; }
    public required int ThemeFiles { get; init; }

    /// <summary>How many lines of dumps had each <see cref="LineFate"/>.</summary>
    public required ImmutableArray<int> Lines { get; init; }

    /// <summary>How many copies of posts there were.</summary>
    public required int Copies { get; init; }

    /// <summary>How many posts are published.</summary>
    public required int Posts { get; init; }

    /// <summary>How many posts and pages stay back as drafts.</summary>
    public required int Drafts { get; init; }

    /// <summary>How many posts stay back for a day to come.</summary>
    public required int Future { get; init; }

    /// <summary>The lines that are no post, no metadata and no frame.</summary>
    public required ImmutableArray<LineRecord> Rejected { get; init; }

    /// <summary>How many lines there were.</summary>
    public int AllLines => Lines.Sum();

    public int Of(LineFate fate) => Lines[(int)fate];

    internal static BuildCounts Of(SiteSources sources, Publication publication)
    {
        var (lines, posts) = (publication.Curated.Lines, publication.Curated.Posts);
        var markdown = sources.Texts.Count(static text => text.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase));
        var fates = new int[Fates];
        foreach (var line in lines)
            fates[(int)line.Fate]++;
        return new BuildCounts
        {
            Dumps = sources.Texts.Length - markdown,
            MarkdownFiles = markdown,
            ThemeFiles = sources.Templates.Length + sources.Assets.Count,
            Lines = [.. fates],
            Copies = posts.Sum(static post => post.Signal.Copies.Length),
            Posts = posts.Length,
            Drafts = publication.Drafts,
            Future = publication.Future,
            Rejected = [.. lines.Where(static line => line.Fate == LineFate.Rejected)],
        };
    }

    internal static BuildCounts Read(MemoryReader reader) =>
        new()
        {
            Dumps = reader.Number(),
            MarkdownFiles = reader.Number(),
            ThemeFiles = reader.Number(),
            Lines = [.. Enumerable.Range(0, Fates).Select(_ => reader.Number())],
            Copies = reader.Number(),
            Posts = reader.Number(),
            Drafts = reader.Number(),
            Future = reader.Number(),
            Rejected =
            [
                .. Enumerable.Range(0, reader.Count())
                    .Select(_ => new LineRecord(reader.Text(), reader.Number(), LineFate.Rejected, reader.Text())),
            ],
        };

    internal void Write(MemoryWriter writer)
    {
        foreach (var count in (int[])[Dumps, MarkdownFiles, ThemeFiles, .. Lines, Copies, Posts, Drafts, Future, Rejected.Length])
            writer.Add(count);
        foreach (var line in Rejected)
        {
            writer.Add(line.File);
            writer.Add(line.Line);
            writer.Add(line.Reason);
        }
    }
}
