using System.Collections.Immutable;

namespace Downlink.Dedup;

/// <summary>The shorter of two texts laid along the beginning of the longer: the cheapest way, and the places where they differ.</summary>
/// <remarks>
/// Furthest-reaching paths on diagonals (Ukkonen 1985, Myers 1986), which costs little where the texts are alike and stops early where they
/// aren't.
/// </remarks>
internal sealed class Alignment
{
    private readonly string _shorter;
    private readonly string _longer;
    private readonly List<int[]> _reached = [];

    private Alignment(string shorter, string longer) => (_shorter, _longer) = (shorter, longer);

    /// <summary>How many characters must be put in, taken out or replaced.</summary>
    public int Distance { get; private set; }

    /// <summary>The differing places from left to right; those with fewer than three equal characters between them are one.</summary>
    public ImmutableArray<EditRegion> Regions { get; private set; } = [];

    /// <summary>The alignment, or null if more than <paramref name="most"/> characters differ.</summary>
    public static Alignment? Find(string shorter, string longer, int most)
    {
        var alignment = new Alignment(shorter, longer);
        for (var distance = 0; distance <= most; distance++)
        {
            if (alignment.Extend(distance) is not { } diagonal)
                continue;

            alignment.Distance = distance;
            alignment.Regions = alignment.Trace(distance, diagonal);
            return alignment;
        }

        return null;
    }

    /// <summary>Moves every diagonal as far as the distance allows; the one on which the shorter text ends, or null.</summary>
    private int? Extend(int distance)
    {
        var reached = new int[(2 * distance) + 1];
        _reached.Add(reached);
        int? ended = null;
        for (var diagonal = -distance; diagonal <= distance; diagonal++)
        {
            var row = distance == 0 ? 0 : Start(distance, diagonal);
            row = row < 0 || row + diagonal < 0 ? -1 : Math.Min(row, _shorter.Length);
            if (row >= 0 && row + diagonal <= _longer.Length)
                row += _shorter.AsSpan(row).CommonPrefixLength(_longer.AsSpan(row + diagonal));
            else
                row = -1;
            reached[diagonal + distance] = row;
            if (row == _shorter.Length && (ended is null || Math.Abs(diagonal) < Math.Abs(ended.Value)))
                ended = diagonal;
        }

        return ended;
    }

    /// <summary>
    /// The furthest row of a diagonal one edit on: a replacement, a character only the shorter has, or one only the longer has.
    /// </summary>
    private int Start(int distance, int diagonal) =>
        Math.Max(Math.Max(Row(distance - 1, diagonal, 1), Row(distance - 1, diagonal + 1, 1)), Row(distance - 1, diagonal - 1, 0));

    private int Row(int distance, int diagonal, int step)
    {
        if (distance < 0 || Math.Abs(diagonal) > distance)
            return -1;
        var row = _reached[distance][diagonal + distance];
        return row < 0 ? -1 : row + step;
    }

    /// <summary>Walks back from the end and joins neighbouring edits.</summary>
    private ImmutableArray<EditRegion> Trace(int distance, int diagonal)
    {
        var steps = new List<(int Row, int Column, int NextRow, int NextColumn)>();
        for (var left = distance; left > 0; left--)
        {
            var start = Math.Min(Start(left, diagonal), _shorter.Length);
            var from =
                Row(left - 1, diagonal, 1) >= start ? diagonal
                : Row(left - 1, diagonal + 1, 1) >= start ? diagonal + 1
                : diagonal - 1;
            var row = Math.Min(_reached[left - 1][from + left - 1], start);
            steps.Add((row, row + from, start, start + diagonal));
            diagonal = from;
        }

        steps.Reverse();
        return Join(steps);
    }

    private ImmutableArray<EditRegion> Join(List<(int Row, int Column, int NextRow, int NextColumn)> steps)
    {
        const int leastBetween = 3;
        var regions = ImmutableArray.CreateBuilder<EditRegion>();
        for (var at = 0; at < steps.Count;)
        {
            var (row, column, endRow, endColumn) = steps[at];
            for (at++; at < steps.Count && steps[at].Row - endRow < leastBetween; at++)
                (endRow, endColumn) = (steps[at].NextRow, steps[at].NextColumn);
            regions.Add(new EditRegion(_shorter[row..endRow], _longer[column..Math.Min(endColumn, _longer.Length)], row, endRow));
        }

        return regions.ToImmutable();
    }
}
