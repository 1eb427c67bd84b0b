using System.Text;
using System.Xml;

namespace Downlink.Rendering;

/// <summary>An XML document as bytes: UTF-8 without a byte order mark, indented, the same on any machine.</summary>
internal static class XmlFile
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        // Carriage returns in texts must come back from a parser, which would take bare ones for line feeds.
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static byte[] Write(Action<XmlWriter> content)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartDocument();
            content(xml);
            xml.WriteEndDocument();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    public static void Element(this XmlWriter xml, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) xml.WriteElementString(name, XmlText.Clean(text));
    }

    public static void Attribute(this XmlWriter xml, string name, string text) => xml.WriteAttributeString(name, XmlText.Clean(text));
}
