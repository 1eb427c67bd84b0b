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
