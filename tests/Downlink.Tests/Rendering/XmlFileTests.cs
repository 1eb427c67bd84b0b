using System.Text;
using System.Xml;
using Downlink.Rendering;
using FsCheck;
using FsCheck.Fluent;
using XmlText = Downlink.Rendering.XmlText;

namespace Downlink.Tests.Rendering;

/// <summary>Our writer of XML against the framework's.</summary>
public sealed class XmlFileTests
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    [Fact]
    public void Writes_what_the_framework_writes() =>
        Prop.ForAll<string>(text =>
        {
            var clean = XmlText.Clean(text ?? "");
            return Framework(clean) == Ours(text ?? "") && Ours(clean) == Ours(text ?? "");
        }).Check(Repeatable.Runs.WithMaxTest(300));

    [Theory]
    [InlineData("a&b<c>d\"e'f\tg\nh\ri")]
    [InlineData("目标检测 𝑊 \U0001F600")]
    [InlineData("\0\u0001\u001F\uFFFE\uFFFF\uD800x\uDC00")]
    public void Escapes_as_the_framework_does(string text) => Assert.Equal(Framework(XmlText.Clean(text)), Ours(text));

    [Fact]
    public void What_was_written_before_stands_as_if_it_were_written_there()
    {
        var part = new Utf8Text();
        var element = new XmlFile(part, depth: 1);
        element.Start("b");
        element.Element("c", "d");
        element.End();
        var (whole, once) = (new Utf8Text(), part.Take());
        XmlFile.Write(whole, xml =>
        {
            xml.Start("a");
            xml.Elements(once);
            xml.Elements(once);
            xml.End();
        });
        const string b = "\n  <b>\n    <c>d</c>\n  </b>";
        Assert.Equal($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a>{b}{b}\n</a>\n", Text(whole));
    }

    private static string Ours(string text)
    {
        var output = new Utf8Text();
        XmlFile.Write(output, xml =>
        {
            xml.Start("a");
            xml.Attribute("b", text);
            xml.Start("c");
            xml.Attribute("d", "");
            xml.End();
            xml.Element("e", text);
            xml.Start("f");
            xml.Start("g");
            xml.Text(text);
            xml.End();
            xml.End();
            xml.End();
        });
        return Text(output);
    }

    private static string Framework(string text)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("a");
            xml.WriteAttributeString("b", text);
            xml.WriteStartElement("c");
            xml.WriteAttributeString("d", "");
            xml.WriteEndElement();
            if (text.Length > 0)
                xml.WriteElementString("e", text);
            xml.WriteStartElement("f");
            xml.WriteStartElement("g");
            xml.WriteString(text);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndDocument();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static string Text(Utf8Text output) => Encoding.UTF8.GetString(output.Written.Span);
}
