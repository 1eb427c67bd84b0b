namespace Downlink.Entries;

/// <summary>Where the posts of a dump stand: the frame above the first and below the last, and how long a post usually is.</summary>
internal sealed class DumpLayout
{
    private const int ShortestTypical = 60;
    private const int LongestUnusual = 48;

    private readonly KnownFrames _frames;

    public DumpLayout(IReadOnlyList<DumpLine> lines, KnownFrames frames)
    {
        _frames = frames;
        TypicalLength = Median([.. lines.Where(static line => line.Shape == LineShape.Text).Select(static line => line.Text.Length)]);
        First = IndexOf(lines, [.. Enumerable.Range(0, lines.Count)]);
        Last = IndexOf(lines, [.. Enumerable.Range(0, lines.Count).Reverse()]);
    }

    /// <summary>The median length of what is surely text; 0 without any.</summary>
    public int TypicalLength { get; }

    /// <summary>The line of the first post, or -1.</summary>
    public int First { get; }

    /// <summary>The line of the last post, or -1.</summary>
    public int Last { get; }

    /// <summary>Whether posts are so much longer than labels that a few words alone are none.</summary>
    public bool HasLongPosts => TypicalLength >= ShortestTypical;

    private int IndexOf(IReadOnlyList<DumpLine> lines, int[] order)
    {
        foreach (var at in order)
        {
            if (lines[at].Shape == LineShape.Text && !IsUnusual(lines[at]) && !_frames.Contains(lines[at]))
                return at;
        }

        return -1;
    }

    /// <summary>
    /// A line at an edge that is far shorter than the posts, though it has a sentence's punctuation ("welcome, here is what is new:").
    /// </summary>
    private bool IsUnusual(DumpLine line) =>
        line.Clean.Length > 0 && line.Clean.Length <= LongestUnusual && line.Clean.Length * 4 < TypicalLength && !EndsSentence(line.Clean);

    private static bool EndsSentence(string clean) => clean[^1] is '。' or '.' or '!' or '?' or '…';

    private static int Median(int[] lengths)
    {
        Array.Sort(lengths);
        return lengths.Length == 0 ? 0 : lengths[lengths.Length / 2];
    }
}
