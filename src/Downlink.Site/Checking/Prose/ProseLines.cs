namespace Downlink.Checking;

/// <summary>
/// The text of a Markdown file in which code is blanked out: as long as the file, so that places in it are places in the file.
/// </summary>
internal static class ProseLines
{
    /// <param name="text">The file.</param>
    /// <param name="from">Where its text begins, below the front matter.</param>
    public static string Of(string text, int from)
    {
        var prose = text.ToCharArray();
        var fence = "";
        for (var start = from; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(start, end - start).TrimStart();
            var mark =
                line.StartsWith("```", StringComparison.Ordinal) ? "```"
                : line.StartsWith("~~~", StringComparison.Ordinal) ? "~~~"
                : "";
            if (fence.Length > 0 || mark.Length > 0)
            {
                Blank(prose.AsSpan(start, end - start));
                fence = fence.Length == 0 ? mark : mark == fence ? "" : fence;
            }

            start = end + 1;
        }

        BlankSpans(prose.AsSpan(from));
        return new string(prose);
    }

    /// <summary>Code within a line: from a run of backticks to the next of the same length (CommonMark 0.31, 6.1).</summary>
    private static void BlankSpans(Span<char> text)
    {
        ReadOnlySpan<char> read = text;
        for (var at = read.Next('`', 0); at >= 0;)
        {
            var length = RunAt(text, at);
            var close = at + length;
            while (close >= 0 && RunAt(text, close) != length)
                close = read.Next('`', close + Math.Max(1, RunAt(text, close)));
            if (close >= 0 && !text[at..close].Contains("\n\n", StringComparison.Ordinal))
            {
                Blank(text[at..(close + length)]);
                length = close + length - at;
            }

            at = read.Next('`', at + length);
        }
    }

    private static int RunAt(ReadOnlySpan<char> text, int at) =>
        text[at..].IndexOfAnyExcept('`') is >= 0 and var length ? length : text.Length - at;

    private static void Blank(Span<char> code)
    {
        foreach (ref var character in code)
        {
            if (character != '\n')
                character = ' ';
        }
    }
}
