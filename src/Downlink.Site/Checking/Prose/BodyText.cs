namespace Downlink.Checking;

/// <summary>The text of a block of a page, and what its author may have written around a place in it.</summary>
internal static class BodyText
{
    private const int Around = 10;

    public static bool IsBlock(HtmlElement element) =>
        element.Name is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "li" or "td" or "th" or "dd" or "dt";

    /// <summary>The text of a block that isn't code, a formula or another block within it, as runs between tags and references.</summary>
    public static List<TextRun> Runs(HtmlPage page, HtmlElement block)
    {
        var runs = new List<TextRun>();
        var index = block.Index + 1;
        var at = block.TagEnd;
        while (at < block.ContentEnd)
        {
            var next = index < page.Elements.Count && page.Elements[index].Start < block.ContentEnd ? page.Elements[index] : null;
            Split(page.Text, at, Math.Min(next?.Start ?? block.ContentEnd, block.ContentEnd), runs);
            if (next is null)
                break;

            at = IsSkipped(page, next) ? next.ContentEnd : next.TagEnd;
            while (index < page.Elements.Count && page.Elements[index].Start < at)
                index++;
        }

        return runs;
    }

    /// <summary>
    /// What surrounds a place, less and less of it: the source has it unless an escape or the end of a line stands within.
    /// </summary>
    public static string[] Snippets(ReadOnlySpan<char> text, int at) =>
    [
        Snippet(text, Math.Max(0, at - Around), at, Math.Min(text.Length, at + Around)),
        Snippet(text, at, at, Math.Min(text.Length, at + Around)),
        Snippet(text, Math.Max(0, at - Around), at, at + 1),
        Snippet(text, Math.Max(0, at - 2), at, Math.Min(text.Length, at + 3)),
    ];

    private static string Snippet(ReadOnlySpan<char> text, int from, int at, int to) => $"{text[from..at]}{PageFault.PlaceMark}{text[at..to]}";

    private static bool IsSkipped(HtmlPage page, HtmlElement element) =>
        IsBlock(element)
        || element.Name is "code" or "pre" or "kbd" or "samp" or "script" or "style" or "math" or "svg" or "del" or "s"
        || page.ValueOf(element, "class").Contains("math", StringComparison.Ordinal);

    private static void Split(ReadOnlySpan<char> text, int at, int end, List<TextRun> runs)
    {
        while (at < end)
        {
            var rest = text[at..end];
            var length = rest.IndexOfAny('<', '&') is >= 0 and var next ? next : rest.Length;
            if (length > 0)
                runs.Add(new TextRun(at, length));
            if (length == rest.Length)
                return;
            rest = rest[length..];
            at = rest.IndexOf(rest[0] == '<' ? '>' : ';') is >= 0 and var close ? at + length + close + 1 : end;
        }
    }
}
