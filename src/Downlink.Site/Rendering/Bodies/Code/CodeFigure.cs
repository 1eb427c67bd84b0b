using System.Globalization;
using System.Text;

namespace Downlink.Rendering;

/// <summary>Writes a block of code: a figure with its title, and in it each line as an element that ends with the line's own end.</summary>
internal static class CodeFigure
{
    /// <param name="info">What the author said of the code.</param>
    /// <param name="lines">HTML, in which no element reaches over an end of line; each line ends with <c>\n</c>.</param>
    /// <param name="isColoured">Whether highlight.js had a hand in it.</param>
    public static string Write(FenceInfo info, string lines, bool isColoured)
    {
        var html = new StringBuilder(lines.Length + 512);
        html.Append(info.IsNumbered ? "<figure class=\"code is-numbered\"" : "<figure class=\"code\"");
        if (info.Language.Length > 0)
            html.Append(" data-language=\"").AppendEscaped(info.Language).Append('"');
        html.Append('>');
        WriteCaption(html, info);
        html.Append("<pre tabindex=\"0\"><code");
        WriteClass(html, info.Language, isColoured);
        html.Append('>');
        if (isColoured || info.IsNumbered || !info.Marked.IsEmpty)
            WriteLines(html, info, lines);
        else
            html.Append(lines);
        return html.Append("</code></pre></figure>").ToString();
    }

    private static void WriteCaption(StringBuilder html, FenceInfo info)
    {
        if (info.Title is null && info.Link is null)
            return;

        html.Append("<figcaption>").AppendEscaped(info.Title ?? "");
        if (info.Link is { } link && Address.IsSafe(link))
        {
            html.Append(info.Title is null ? "" : " ")
                .Append("<a href=\"")
                .AppendEscaped(Address.Encode(link))
                .Append("\" rel=\"noopener\">")
                .AppendEscaped(info.LinkText ?? link)
                .Append("</a>");
        }

        html.Append("</figcaption>");
    }

    private static void WriteClass(StringBuilder html, string language, bool isColoured)
    {
        if (language.Length > 0)
            html.Append(" class=\"language-").AppendEscaped(language).Append(isColoured ? " hljs\"" : "\"");
    }

    private static void WriteLines(StringBuilder html, FenceInfo info, string lines)
    {
        var number = 0;
        for (var start = 0; start < lines.Length;)
        {
            var end = lines.IndexOf('\n', start);
            end = end < 0 ? lines.Length : end + 1;
            html.Append(info.IsMarked(++number) ? "<span class=\"line is-marked\"" : "<span class=\"line\"");
            if (info.IsNumbered)
                html.Append(CultureInfo.InvariantCulture, $" data-line=\"{info.FirstLine + number - 1}\"");
            html.Append('>').Append(lines, start, end - start).Append("</span>");
            start = end;
        }
    }
}
