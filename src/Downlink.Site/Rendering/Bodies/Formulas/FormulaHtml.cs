using System.Text;

namespace Downlink.Rendering;

/// <summary>Writes formulas and references to them as they stand in a page.</summary>
internal static class FormulaHtml
{
    /// <param name="source">The formula.</param>
    /// <param name="id">What links to it call it, or null.</param>
    /// <param name="math">The <c>math</c> element; null where the source is to be shown; empty for definitions, which show nothing.</param>
    public static string Write(TexSource source, string? id, string? math)
    {
        if (math is { Length: > 0 } && !source.IsDisplay && id is null)
            return math;

        var element = source.IsBlock ? "div" : "span";
        var html = new StringBuilder().Append('<').Append(element).Append(math is null or "" ? " class=\"math\"" : " class=\"formula\"");
        if (id is not null)
            html.Append(" id=\"").AppendEscaped(id).Append('"');
        html.Append(math is "" ? " hidden>" : source.IsDisplay ? " tabindex=\"0\">" : ">");
        if (math is { Length: > 0 })
            html.Append(math);
        else
            html.AppendEscaped(source.Written.TrimEnd('\n'));
        return html.Append("</").Append(element).Append('>').ToString();
    }

    public static string Write(EquationReference reference, (string Number, string Id)? target)
    {
        if (target is not var (number, id) || target is null)
            return HtmlText.Escaped(reference.Source);

        var text = HtmlText.Escaped(reference.IsBracketed ? $"({number})" : number);
        return $"<a href=\"#{HtmlText.Escaped(Address.Encode(id))}\">{text}</a>";
    }
}
