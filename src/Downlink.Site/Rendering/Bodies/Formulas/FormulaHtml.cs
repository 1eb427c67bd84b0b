namespace Downlink.Rendering;

/// <summary>Writes formulas and references to them as they stand in a page.</summary>
internal static class FormulaHtml
{
    /// <summary>An inline formula that may be wider than a phone scrolls in a place of its own.</summary>
    private const int Wide = 90;

    /// <summary>A formula that was set.</summary>
    /// <param name="source">The formula.</param>
    /// <param name="id">What links to it call it, or null.</param>
    /// <param name="math">The <c>math</c> element.</param>
    /// <param name="tail">Punctuation right after it, which may not begin a line.</param>
    public static string OfSet(TexSource source, string? id, string math, string tail)
    {
        if (source.IsDisplay)
            return Element(source, "formula", id, " tabindex=\"0\"", math) + HtmlText.Escaped(tail);
        if (source.Tex.Length > Wide)
            return Element(source, "formula-wide", id, " tabindex=\"0\"", math) + HtmlText.Escaped(tail);
        return id is null && tail.Length == 0 ? math : Element(source, "formula-kept", id, "", math + HtmlText.Escaped(tail));
    }

    /// <summary>The source of a formula: shown where it can't be set, hidden where it only defines what others use.</summary>
    public static string OfSource(TexSource source, string? id, bool isShown) =>
        Element(
            source,
            "math",
            id,
            !isShown ? " hidden"
                : source.IsDisplay ? " tabindex=\"0\""
                : "",
            HtmlText.Escaped(source.Written.TrimEnd('\n'))
        );

    private static string Element(TexSource source, string name, string? id, string attributes, string content)
    {
        var element = source.IsBlock ? "div" : "span";
        var named = id is null ? "" : $" id=\"{HtmlText.Escaped(id)}\"";
        return $"<{element} class=\"{name}\"{named}{attributes}>{content}</{element}>";
    }

    public static string Write(EquationReference reference, (string Number, string Id)? target)
    {
        if (target is not var (number, id) || target is null)
            return HtmlText.Escaped(reference.Source);

        var text = HtmlText.Escaped(reference.IsBracketed ? $"({number})" : number);
        return $"<a href=\"#{HtmlText.Escaped(Address.Encode(id))}\">{text}</a>";
    }
}
