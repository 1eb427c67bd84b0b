namespace Downlink.Text;

/// <summary>Finds what somebody meant to write: the known name nearest to an unknown one.</summary>
public static class NearestName
{
    private const int LongestName = 64;

    /// <summary>The nearest candidate, the first of equals, or null where none is near enough to be a slip.</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
        var written = Bare(name);
        string? nearest = null;
        var best = Math.Max(1, written.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var distance = written.Length > LongestName ? best : Distance(written, Bare(candidate));
            if (distance >= best)
                continue;
            (nearest, best) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>
    /// Edits between two words, a swap of neighbours counting as one: the optimal string alignment variant of Damerau's distance (F.
    /// Damerau, "A technique for computer detection and correction of spelling errors", 1964).
    /// </summary>
    internal static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= right.Length; j++)
            rows[0, j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var change = rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[left.Length, right.Length];
    }

    /// <summary><c>pageSize</c>, <c>page-size</c> and <c>page_size</c> are one name to whoever misremembers it.</summary>
    private static string Bare(string name) =>
        string.Create(
            name.Count(static c => c is not ('-' or '_' or ' ')),
            name,
            static (bare, name) =>
            {
                var length = 0;
                foreach (var c in name)
                {
                    if (c is not ('-' or '_' or ' '))
                        bare[length++] = char.ToLowerInvariant(c);
                }
            }
        );
}
