namespace Downlink.Text;

/// <summary>
/// Turns what Hexo, Hugo and Jekyll write beyond Markdown, and has a form in it, into that form: a line for a line, outside code.
/// Everything else stays as it is, to be shown as text; nothing is ever run.
/// </summary>
public static class MarkdownDialects
{
    /// <summary>The text as one Markdown; the same string where there is nothing to turn.</summary>
    public static string ToMarkdown(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MayHoldAny(text) ? Read(text) : text;
    }

    /// <summary>The text as one Markdown, where it stands if there is nothing to turn.</summary>
    internal static ReadOnlySpan<char> ToMarkdown(ReadOnlySpan<char> text) =>
        MayHoldAny(text) ? Read(text) : text;

    private static string Read(ReadOnlySpan<char> text)
    {
        using var reader = new DialectReader(text);
        return reader.Read();
    }

    private static bool MayHoldAny(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOfAny('{', '#') is >= 0 and var next;)
        {
            at += next;
            var run = text[at] == '{' ? 1 : text[at..].IndexOfAnyExcept('#');
            if (run < 0)
                return false;
            var follower = at + run < text.Length ? text[at + run] : '\0';
            var isTag = text[at] == '{' && follower is '%' or '{' or ':';
            if (isTag || (text[at] == '#' && (at == 0 || text[at - 1] == '\n') && char.IsLetterOrDigit(follower)))
                return true;
            at += run;
        }

        return false;
    }
}
