using System.Text;
using AngleSharp.Dom;
using Downlink.Text;

namespace Downlink.Entries;

/// <summary>The words of HTML in one line, as a front page flattens them: a space between blocks, none within words.</summary>
internal static class HtmlText
{
    public static string Of(string html)
    {
        if (!IsMarkup(html))
            return html.Trim();

        // What is nested too deeply to be read is shown as it was written, and so are its words.
        return ForeignHtml.Read(html) is not { } page ? html.Trim() : page.Body is { } body ? Of(body) : "";
    }

    public static string Of(INode node)
    {
        var text = new StringBuilder();
        Add(node, text);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether a feed's text holds tags or character references.</summary>
    public static bool IsMarkup(string text)
    {
        for (var at = text.IndexOfAny(['<', '&']); at >= 0 && at + 1 < text.Length; at = text.IndexOfAny(['<', '&'], at + 1))
        {
            var isTag = text[at] == '<' && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!') && text.IndexOf('>', at) > 0;
            if (isTag || (text[at] == '&' && text.AsSpan(at, Math.Min(10, text.Length - at)).Contains(';')))
                return true;
        }

        return false;
    }

    private static void Add(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data);
            }
            else if (child is IElement element && element.LocalName is not ("script" or "style" or "template" or "noscript"))
            {
                var space = IsInline(element.LocalName) ? "" : " ";
                text.Append(space);
                Add(element, text);
                text.Append(space);
            }
        }
    }

    private static bool IsInline(string name) =>
        name
            is "a"
                or "abbr"
                or "b"
                or "bdi"
                or "bdo"
                or "cite"
                or "code"
                or "del"
                or "dfn"
                or "em"
                or "font"
                or "i"
                or "ins"
                or "kbd"
                or "mark"
                or "q"
                or "s"
                or "samp"
                or "small"
                or "span"
                or "strong"
                or "sub"
                or "sup"
                or "u"
                or "var"
                or "wbr"
                or "ruby";
}
