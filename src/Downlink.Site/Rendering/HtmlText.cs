using System.Buffers;
using System.Text;

namespace Downlink.Rendering;

/// <summary>Writes text into HTML so that a parser reads the same characters back.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"\u00A0");

    /// <summary>
    /// Escapes text for an element's content or a quoted attribute. What no HTML file can hold, U+0000 and half a surrogate pair, becomes
    /// U+FFFD: a parser drops the one and UTF-8 has no bytes for the other.
    /// </summary>
    public static StringBuilder AppendEscaped(this StringBuilder html, ReadOnlySpan<char> text)
    {
        for (var start = 0; start < text.Length;)
        {
            var plain = text[start..][..PlainLength(text[start..])];
            html.Append(plain);
            start += plain.Length;
            if (start < text.Length)
                start += AppendSpecial(html, text[start..]);
        }
        return html;
    }

    /// <summary>Writes text that a parser has read as the HTML standard does (section 13.3), which escapes less.</summary>
    public static StringBuilder AppendMarkup(this StringBuilder html, ReadOnlySpan<char> text, bool isAttribute)
    {
        for (var special = text.IndexOfAny(Special); special >= 0; special = text.IndexOfAny(Special))
        {
            html.Append(text[..special]).Append(text[special] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\u00A0' => "&nbsp;",
                _ => isAttribute ? "&quot;" : "\"",
            });
            text = text[(special + 1)..];
        }

        return html.Append(text);
    }

    /// <summary>The escaped text: the same string where there is nothing to escape.</summary>
    public static string Escaped(string text) =>
        PlainLength(text) == text.Length ? text : new StringBuilder(text.Length + 16).AppendEscaped(text).ToString();

    // A plain loop: texts are short, and preparing a vectorised search costs more at start-up than it saves.
    private static int PlainLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (
            length < text.Length && text[length] is not ('&' or '<' or '>' or '"' or '\'' or '\0' or '\r' or (>= '\uD800' and <= '\uDFFF'))
        )
        {
            length++;
        }

        return length;
    }

    /// <summary>Writes the character that isn't plain, and returns how many UTF-16 units it took.</summary>
    private static int AppendSpecial(StringBuilder html, ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && char.IsSurrogatePair(text[0], text[1]))
        {
            html.Append(text[..2]);
            return 2;
        }
        html.Append(text[0] switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            '\r' => "\n",
            _ => "\uFFFD",
        });
        return 1;
    }
}
