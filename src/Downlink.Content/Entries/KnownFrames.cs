namespace Downlink.Entries;

/// <summary>Lines that several dumps show at the same edge while the posts beside them differ: a frame stays where posts move on.</summary>
internal sealed class KnownFrames
{
    private const int Longest = 80;
    private const int Opening = 48;

    private readonly HashSet<string> _lines = new(StringComparer.Ordinal);

    public KnownFrames(IEnumerable<DumpLine[]> dumps)
    {
        var neighbours = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var inside = new HashSet<string>(StringComparer.Ordinal);
        foreach (var texts in dumps.Select(static dump => dump.Where(static line => line.Shape == LineShape.Text).ToArray()))
        {
            var top = Learn(neighbours, texts);
            var bottom = Learn(neighbours, [.. texts.Reverse()]);
            inside.UnionWith(texts.Skip(top).SkipLast(bottom).Select(static line => line.Clean));
        }

        _lines.UnionWith(neighbours.Where(edge => edge.Value.Count > 1 && !inside.Contains(edge.Key)).Select(static edge => edge.Key));
    }

    public bool Contains(DumpLine line) => MayBeFrame(line) && _lines.Contains(line.Clean);

    private static bool MayBeFrame(DumpLine line) =>
        line.Clean.Length is > 0 and <= Longest && line.Clean[^1] != '…' && !line.Clean.EndsWith("...", StringComparison.Ordinal);

    /// <summary>
    /// Takes the short whole lines before the first other one, which is surely a post, as a possible frame; their number.
    /// </summary>
    private static int Learn(Dictionary<string, HashSet<string>> neighbours, DumpLine[] texts)
    {
        var first = Array.FindIndex(texts, static line => !MayBeFrame(line));
        foreach (var edge in texts.Take(Math.Max(0, first)))
        {
            (neighbours.TryGetValue(edge.Clean, out var known) ? known : neighbours[edge.Clean] = []).Add(
                texts[first].Text[..Math.Min(Opening, texts[first].Text.Length)]
            );
        }

        return Math.Max(0, first);
    }
}
