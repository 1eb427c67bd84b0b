namespace Downlink.Text;

/// <summary>
/// Turns what Hexo, Hugo and Jekyll write beyond Markdown, and has a form in it, into that form: a line for a line, outside code. Everything else stays as
/// it is, to be shown as text; nothing is ever run.
/// </summary>
public static class MarkdownDialects
{
    /// <summary>The text as one Markdown; the same string where there is nothing to turn.</summary>
    public static string ToMarkdown(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MayHoldAny(text) ? new DialectReader(text).Read() : text;
    }

    private static bool MayHoldAny(string text)
    {
        for (var at = text.AsSpan().IndexOfAny('{', '#'); at >= 0 && at + 1 < text.Length;)
        {
            if (text[at] == '{' ? text[at + 1] is '%' or '{' or ':' : text[at + 1] == '#' && (at == 0 || text[at - 1] is '\n' or ' ' or '\r'))
                return true;
            var next = text.AsSpan(at + 1).IndexOfAny('{', '#');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
