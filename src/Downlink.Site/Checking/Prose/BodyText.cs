namespace Downlink.Checking;

/// <summary>The text of a block of a page, and what its author may have written around a place in it.</summary>
internal static class BodyText
{
    private const int Around = 10;

    private static readonly string[] Code = ["code", "pre", "kbd", "samp", "script", "style", "math", "svg", "del", "s"];

    public static bool IsBlock(HtmlElement element) =>
        element.Name is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "li" or "td" or "th" or "dd" or "dt";

    /// <summary>The text of a block that isn't code, a formula or another block within it, as runs between tags and references.</summary>
    public static List<string> Runs(HtmlPage page, HtmlElement block)
    {
        var runs = new List<string>();
        var index = block.Index + 1;
        var at = block.TagEnd;
        while (at < block.ContentEnd)
        {
            var next = index < page.Elements.Count && page.Elements[index].Start < block.ContentEnd ? page.Elements[index] : null;
            Split(page.Text.AsSpan()[at..Math.Min(next?.Start ?? block.ContentEnd, block.ContentEnd)], runs);
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
    public static string[] Snippets(string text, int at) =>
    [
        Snippet(text, Math.Max(0, at - Around), at, Math.Min(text.Length, at + Around)),
        Snippet(text, at, at, Math.Min(text.Length, at + Around)),
        Snippet(text, Math.Max(0, at - Around), at, at + 1),
        Snippet(text, Math.Max(0, at - 2), at, Math.Min(text.Length, at + 3)),
    ];

    private static string Snippet(string text, int from, int at, int to) => $"{text[from..at]}{PageFault.PlaceMark}{text[at..to]}";

    private static bool IsSkipped(HtmlPage page, HtmlElement element) =>
        IsBlock(element)
        || Code.Contains(element.Name, StringComparer.Ordinal)
        || page.Value(element, "class")?.Contains("math", StringComparison.Ordinal) == true;

    private static void Split(ReadOnlySpan<char> html, List<string> runs)
    {
        while (html.Length > 0)
        {
            var end = html.IndexOfAny('<', '&') is >= 0 and var next ? next : html.Length;
            if (end > 0)
                runs.Add(html[..end].ToString());
            if (end == html.Length)
                return;
            html = html[end..];
            html = html.IndexOf(html[0] == '<' ? '>' : ';') is >= 0 and var close ? html[(close + 1)..] : [];
        }
    }
}
