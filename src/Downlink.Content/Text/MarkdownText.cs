namespace Downlink.Text;

/// <summary>The words of a Markdown text without its marks: enough to count, to search and to quote from, not to render.</summary>
public static class MarkdownText
{
    /// <summary>
    /// Paragraphs, headings and tables' rows, one a line; code blocks, images, comments, definitions and tables' rules are left out.
    /// </summary>
    /// <param name="markdown">The text.</param>
    /// <param name="formulas">How formulas are said; null where they stay as they are.</param>
    public static string Plain(ReadOnlySpan<char> markdown, TexWords? formulas = null) =>
        Words(markdown, isProse: false, formulas, int.MaxValue);

    /// <summary>
    /// What one would read aloud, for an excerpt: <see cref="Plain"/> without headings, tables and footnotes, its formulas in plain
    /// characters or an ellipsis. Ends with the first line of the paragraph that begins after <paramref name="most"/> characters.
    /// </summary>
    /// <param name="markdown">The text.</param>
    /// <param name="formulas">How formulas are said; null where a dollar is a dollar.</param>
    /// <param name="most">How much of it is wanted.</param>
    public static string Prose(ReadOnlySpan<char> markdown, TexWords? formulas, int most = int.MaxValue) =>
        Words(markdown, isProse: true, formulas, most);

    /// <summary>The same where it is written, as long as nothing else is written there.</summary>
    internal static ReadOnlySpan<char> Prose(ReadOnlySpan<char> markdown, TexWords? formulas, int most, TextBuffer words) =>
        new MarkdownWriter(MarkdownDialects.ToMarkdown(markdown), words, isProse: true, formulas, most).Read();

    /// <summary>
    /// The prose before the mark that ends an opening, <c>&lt;!-- more --&gt;</c> with or without spaces; null where it isn't set.
    /// </summary>
    public static string? Opening(ReadOnlySpan<char> markdown, TexWords? formulas)
    {
        for (var at = 0; markdown[at..].IndexOf("<!--") is >= 0 and var length; at += length + 4)
        {
            var mark = markdown[(at + length + 4)..].TrimStart();
            if (mark.StartsWith("more", StringComparison.OrdinalIgnoreCase) && mark[4..].TrimStart().StartsWith("-->"))
                return Prose(markdown[..(at + length)], formulas);
        }

        return null;
    }

    private static string Words(ReadOnlySpan<char> markdown, bool isProse, TexWords? formulas, int most)
    {
        using var words = new TextBuffer(markdown.Length);
        return new MarkdownWriter(MarkdownDialects.ToMarkdown(markdown), words, isProse, formulas, most).Read().ToString();
    }

    /// <summary>Whether a text begins with the marker of a list's item and a space.</summary>
    public static bool IsListItem(ReadOnlySpan<char> text)
    {
        var space = text.IndexOfAny(' ', '\t');
        return space > 0
            && (
                text[..space] is "-" or "*" or "+"
                || (space is > 1 and <= 10 && text[space - 1] is '.' or ')' && text[..(space - 1)].IndexOfAnyExceptInRange('0', '9') < 0)
            );
    }
}
