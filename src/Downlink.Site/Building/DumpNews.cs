using System.Collections.Immutable;
using Downlink.Dedup;
using Downlink.Entries;
using Downlink.Posts;

namespace Downlink.Building;

/// <summary>What one dump brought that the dumps before it hadn't.</summary>
public sealed record DumpNews
{
    public required string File { get; init; }

    /// <summary>Posts that nothing had before it, in feed order.</summary>
    public required ImmutableArray<Post> New { get; init; }

    /// <summary>How many posts it brought again, with a text that was there.</summary>
    public required int Again { get; init; }

    /// <summary>Posts it brought again in other words or with a shorter cut, and its copy of each.</summary>
    public required ImmutableArray<(Post Post, Copy Copy)> Near { get; init; }

    /// <summary>Posts that it brought again with a longer text than there was: characters of normal form before and now.</summary>
    public required ImmutableArray<(Post Post, int Before, int Now)> Longer { get; init; }

    /// <summary>Its lines that are no post, no metadata and no frame.</summary>
    public required ImmutableArray<LineRecord> Rejected { get; init; }

    /// <summary>The news of a dump; <paramref name="later"/> are dumps that count as not yet there.</summary>
    public static DumpNews Of(CuratedPosts curated, string file, IReadOnlyCollection<string> later)
    {
        ArgumentNullException.ThrowIfNull(curated);
        var posts = curated.Posts.Select(post => Reunion.Of(post, file, later)).Where(static met => !met.Brought.IsEmpty).ToList();
        var other = posts.Where(static met => !met.Known.IsEmpty && !met.HasSame).ToLookup(static met => met.IsLonger);
        return new DumpNews
        {
            File = file,
            New = [.. posts.Where(static met => met.Known.IsEmpty).Select(static met => met.Post)],
            Again = posts.Count(static met => met.HasSame),
            Near = [.. other[false].Select(static met => (met.Post, met.Brought[0]))],
            Longer = [.. other[true].Select(static met => (met.Post, Reunion.Longest(met.Known), Reunion.Longest(met.Brought)))],
            Rejected = [.. curated.Lines.Where(line => line.File == file && line.Fate == LineFate.Rejected)],
        };
    }

    /// <summary>A post with the copies that a dump brought of it and those that were there.</summary>
    private sealed record Reunion(Post Post, ImmutableArray<Copy> Known, ImmutableArray<Copy> Brought)
    {
        public bool HasSame => Brought.Any(copy => Known.Any(known => known.Hash == copy.Hash));

        public bool IsLonger => Longest(Brought) > Longest(Known);

        public static int Longest(ImmutableArray<Copy> copies) =>
            copies.Max(static copy => NormalForm.Length(NormalForm.Of(copy.Entry.PlainText)));

        public static Reunion Of(Post post, string file, IReadOnlyCollection<string> later)
        {
            var received = post
                .Signal.Copies.Where(copy => copy.Entry.Kind != EntryKind.Markdown && !later.Contains(copy.Entry.Origin.File))
                .ToLookup(copy => copy.Entry.Origin.File == file);
            return new Reunion(post, [.. received[false]], [.. received[true]]);
        }
    }
}
