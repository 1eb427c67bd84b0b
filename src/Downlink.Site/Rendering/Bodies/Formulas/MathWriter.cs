using System.Text;

namespace Downlink.Rendering;

/// <summary>Writes a formula as HTML: the repaired MathML, with its TeX in an <c>annotation</c>, so that it can be read back.</summary>
internal static class MathWriter
{
    public static string Write(MathNode formula, string tex, bool isDisplay)
    {
        var html = new StringBuilder();
        html.Append(isDisplay ? "<math display=\"block\"><semantics>" : "<math><semantics>");
        Write(html, formula);
        html.Append("<annotation encoding=\"application/x-tex\">");
        return html.AppendEscaped(tex).Append("</annotation></semantics></math>").ToString();
    }

    private static void Write(StringBuilder html, MathNode node)
    {
        if (node.IsText)
        {
            html.AppendEscaped(node.Text);
            return;
        }

        html.Append('<').Append(node.Name);
        foreach (var (name, value) in node.Attributes)
            html.Append(' ').Append(name).Append("=\"").Append(value).Append('"');
        html.Append('>');
        foreach (var child in node.Children)
            Write(html, child);
        html.Append("</").Append(node.Name).Append('>');
    }
}
