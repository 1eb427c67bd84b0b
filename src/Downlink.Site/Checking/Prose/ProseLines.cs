using System.Text;

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
        var prose = new StringBuilder(text);
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
                Blank(prose, start, end);
                fence = fence.Length == 0 ? mark : mark == fence ? "" : fence;
            }

            start = end + 1;
        }

        BlankSpans(prose, from);
        return prose.ToString();
    }

    /// <summary>Code within a line: from a run of backticks to the next of the same length (CommonMark 0.31, 6.1).</summary>
    private static void BlankSpans(StringBuilder prose, int from)
    {
        var text = prose.ToString();
        for (var at = text.IndexOf('`', from); at >= 0 && at < text.Length;)
        {
            var length = RunAt(text, at);
            var close = at + length;
            while (close >= 0 && RunAt(text, close) != length)
                close = text.IndexOf('`', close + Math.Max(1, RunAt(text, close)));
            if (close >= 0 && !text.AsSpan(at, close - at).Contains("\n\n", StringComparison.Ordinal))
            {
                Blank(prose, at, close + length);
                length = close + length - at;
            }

            at = at + length < text.Length ? text.IndexOf('`', at + length) : -1;
        }
    }

    private static int RunAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == '`')
            end++;
        return end - at;
    }

    private static void Blank(StringBuilder prose, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (prose[at] != '\n')
                prose[at] = ' ';
        }
    }
}
