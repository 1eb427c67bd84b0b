using System.Buffers;
using System.Text;

namespace Downlink.Rendering;

/// <summary>Writes text into HTML so that a parser reads the same characters back.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'\0\r");

    /// <summary>
    /// Escapes text for an element's content or a quoted attribute. What no HTML file can hold, U+0000 and half a surrogate pair,
    /// becomes U+FFFD: a parser drops the one and UTF-8 has no bytes for the other.
    /// </summary>
    public static StringBuilder AppendEscaped(this StringBuilder html, ReadOnlySpan<char> text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text[start..].IndexOfAny(Special);
            var plain = length < 0 ? text[start..] : text.Slice(start, length);
            AppendWhole(html, plain);
            start += plain.Length;
            if (start < text.Length)
                html.Append(Escape(text[start++]));
        }
        return html;
    }

    public static string Escaped(string text) => new StringBuilder(text.Length + 16).AppendEscaped(text).ToString();

    private static string Escape(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\r' => "\n",
        _ => "\uFFFD",
    };

    private static void AppendWhole(StringBuilder html, ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            html.Append(text);
            return;
        }
        foreach (var rune in text.EnumerateRunes())
            html.Append(rune.ToString());
    }
}
