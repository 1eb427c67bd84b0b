using System.Text;
using System.Xml;

namespace Downlink.Rendering;

/// <summary>
/// Text as an XML 1.0 document can hold it: what its production Char leaves out (controls, half a surrogate pair) becomes U+FFFD.
/// </summary>
internal static class XmlText
{
    public static string Clean(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!XmlConvert.IsXmlChar(text[at])) return Replace(text);
        }

        return text;
    }

    /// <summary>Writes text so that a parser reads it back, clean: within an element, or between the quotes of an attribute.</summary>
    public static void Append(Utf8Text xml, ReadOnlySpan<char> text, bool isAttribute)
    {
        while (!text.IsEmpty)
        {
            var plain = 0;
            while (plain < text.Length && IsPlain(text[plain], isAttribute))
                plain++;
            xml.Append(text[..plain]);
            text = text[plain..];
            if (!text.IsEmpty)
                text = text[AppendSpecial(xml, text)..];
        }
    }

    private static bool IsPlain(char character, bool isAttribute) => character switch
    {
        '&' or '<' or '>' => false,
        '"' or '\t' or '\n' => !isAttribute,
        < ' ' => false,
        < '\uD800' => true,
        _ => character is > '\uDFFF' and < '\uFFFE',
    };

    /// <summary>Writes the character that isn't plain, and returns how many UTF-16 units it took.</summary>
    private static int AppendSpecial(Utf8Text xml, ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && char.IsSurrogatePair(text[0], text[1]))
        {
            xml.Append(text[..2]);
            return 2;
        }

        xml.Append(text[0] switch
        {
            '&' => "&amp;"u8,
            '<' => "&lt;"u8,
            '>' => "&gt;"u8,
            '"' => "&quot;"u8,
            '\t' => "&#x9;"u8,
            '\n' => "&#xA;"u8,
            // A parser takes a bare one for a line feed.
            '\r' => "&#xD;"u8,
            _ => "\uFFFD"u8,
        });
        return 1;
    }

    private static string Replace(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at])) clean.Append(text[at]).Append(text[++at]);
            else clean.Append(XmlConvert.IsXmlChar(text[at]) ? text[at] : '\uFFFD');
        }

        return clean.ToString();
    }
}
