namespace Downlink.Checking;

/// <summary>
/// Rows between strokes are a table if one of dashes stands below the first; without it they are text (GitHub Flavored Markdown, 4.10).
/// </summary>
internal static class RowRule
{
    private const int FewestStrokes = 3;

    /// <param name="source">The file.</param>
    /// <param name="prose">Its text with code blanked out.</param>
    /// <param name="from">Where its text begins.</param>
    /// <param name="faults">Where to.</param>
    public static void Check(SourceText source, string prose, int from, FaultLedger faults)
    {
        var (first, rows, hasDashes) = (from, 0, false);
        for (var start = from; start < prose.Length;)
        {
            var end = prose.IndexOf('\n', start) is >= 0 and var found ? found : prose.Length;
            var line = prose.AsSpan(start, end - start).Trim();
            var isRow = line is ['|', .., '|'] && line.Count('|') >= FewestStrokes;
            first = isRow && rows == 0 ? start : first;
            (rows, hasDashes) = isRow ? (rows + 1, hasDashes || IsOfDashes(line)) : (0, false);
            start = end + 1;

            var isLast = start >= prose.Length || prose[start] is not ('|' or ' ');
            if (isLast && rows > 1 && !hasDashes)
                Tell(source, prose, first, faults);
        }
    }

    private static bool IsOfDashes(ReadOnlySpan<char> line) => line.Contains('-') && line.IndexOfAnyExcept("|-: \t") < 0;

    private static void Tell(SourceText source, string prose, int first, FaultLedger faults)
    {
        var row = prose.AsSpan(first, prose.IndexOf('\n', first) - first).Trim();
        var dashes = "|" + string.Concat(Enumerable.Repeat(" --- |", row.Count('|') - 1));
        var start = first + prose.AsSpan(first).IndexOf('|');
        faults.Add(ProseDiagnostics.RowsOfText(dashes) with { Span = source.At(start, row.Length) }, null);
    }
}
