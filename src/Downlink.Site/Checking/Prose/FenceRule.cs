namespace Downlink.Checking;

/// <summary>A block of code that was opened is closed: one that isn't takes the rest of the text along (CommonMark 0.31, 4.5).</summary>
internal static class FenceRule
{
    private const int Shortest = 3, DeepestIndent = 3;

    /// <param name="source">The file.</param>
    /// <param name="from">Where its text begins.</param>
    /// <param name="faults">Where to.</param>
    public static void Check(SourceText source, int from, FaultLedger faults)
    {
        (int Start, string Mark)? open = null;
        for (var start = from; start < source.Text.Length;)
        {
            var end = source.Text.IndexOf('\n', start) is >= 0 and var found ? found : source.Text.Length;
            var line = source.Text.AsSpan(start, end - start);
            if (MarkOf(line) is { Length: > 0 } mark)
            {
                var rest = line.Trim()[mark.Length..];
                if (open is null && !(mark[0] == '`' && rest.Contains('`')))
                    open = (start, mark);
                else if (open?.Mark is { } opened && mark.StartsWith(opened, StringComparison.Ordinal) && rest.IsEmpty)
                    open = null;
            }

            start = end + 1;
        }

        if (open is { } left)
            faults.Add(ProseDiagnostics.OpenFence(left.Mark) with { Span = source.At(left.Start, left.Mark.Length) }, null);
    }

    /// <summary>The run of signs that a fence is made of, or nothing.</summary>
    private static string MarkOf(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(' ');
        if (line.Length - text.Length > DeepestIndent || text is not ['`' or '~', ..])
            return "";

        var length = text.IndexOfAnyExcept(text[0]) is >= 0 and var end ? end : text.Length;
        return length < Shortest ? "" : text[..length].ToString();
    }
}
