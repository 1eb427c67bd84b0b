using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Downlink.Checking;

/// <summary>Reads XML of the site with the places of its elements.</summary>
internal static class XmlData
{
    /// <summary>The root; null, with the reason reported, for what isn't XML.</summary>
    public static XElement? Read(byte[] bytes, DataFaults faults)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            // Nothing outside is ever read, and a document type says nothing here.
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException exception)
        {
            faults.Add(DataDiagnostics.Unreadable("XML", exception.Message), exception.LineNumber, exception.LinePosition);
        }
        catch (DecoderFallbackException exception)
        {
            faults.Add(DataDiagnostics.Unreadable("XML", exception.Message), 1, 1);
        }

        return null;
    }

    public static (int Line, int Column) Place(XObject node) =>
        node is IXmlLineInfo at && at.HasLineInfo() ? (at.LineNumber, at.LinePosition) : (1, 1);

    public static void Add(this DataFaults faults, Downlink.Diagnostics.Diagnostic what, XObject node)
    {
        var (line, column) = Place(node);
        faults.Add(what, line, column);
    }

    /// <summary>The text of a child that has any; null, reported, where there is none.</summary>
    public static string? Require(this XElement element, XName name, string what, DataFaults faults, bool mayBeEmpty = false)
    {
        var text = element.Element(name)?.Value.Trim();
        if (text is { Length: > 0 } || (mayBeEmpty && text is not null))
            return text;

        faults.Add(DataDiagnostics.Lacks(what, name.LocalName), element);
        return null;
    }
}
