namespace Downlink.Checking;

/// <summary>Links, buttons, fields and frames need a name (WCAG 2.2, 2.4.4, 4.1.2), pictures a text in their place (1.1.1).</summary>
internal static class LabelRule
{
    public static void Check(HtmlPage page, PageFaults faults)
    {
        HashSet<string>? labelled = null;
        foreach (var element in page.Elements)
        {
            if (element.IsHidden)
                continue;

            switch (element.Name)
            {
                case "img":
                    CheckPicture(page, element, faults);
                    break;
                case "a"
                    when page.Find(element, "href") is not null && !Names.ByAttribute(page, element) && !Names.ByContent(page, element):
                    var address = page.Value(element, "href") ?? "";
                    faults.Add(
                        MarkupDiagnostics.NamelessLink(address),
                        element.Start,
                        element,
                        address,
                        "[](\0",
                        "<a href=\"\0\"></a>",
                        "<a href=\"\0\"",
                        "<a href='\0'"
                    );
                    break;
                case "button" or "summary" when !Names.ByAttribute(page, element) && !Names.ByContent(page, element):
                case "iframe" when !Names.ByAttribute(page, element):
                case "input"
                or "select"
                or "textarea"
                    when NeedsLabel(page, element)
                        && !Names.ByAttribute(page, element)
                        && !IsLabelled(page, element)
                        && !(labelled ??= Labelled(page)).Contains(page.Value(element, "id") ?? ""):
                    faults.AddTag(MarkupDiagnostics.Nameless(element.Name), page, element);
                    break;
            }
        }
    }

    private static void CheckPicture(HtmlPage page, HtmlElement element, PageFaults faults)
    {
        var source = page.Value(element, "src") ?? "";
        var alt = page.Value(element, "alt");
        if (alt is null && page.Value(element, "role") is not ("presentation" or "none"))
        {
            faults.Add(
                MarkupDiagnostics.NoAlt(source),
                element.Start,
                element,
                source,
                page.TagOf(element).ToString(),
                "<img src=\"\0\"",
                "<img src='\0'"
            );
        }
        else if (alt is { Length: 0 } && element.IsInBody)
        {
            // Whoever writes HTML means an empty text; in Markdown it is one that nobody wrote.
            faults.AddIfWritten(MarkupDiagnostics.NoAlt(source), element, source, "![](\0", "![](<\0");
        }
    }

    /// <summary>Whether a label stands around a field and says more than the field itself.</summary>
    private static bool IsLabelled(HtmlPage page, HtmlElement field)
    {
        var label = field.Parent;
        while (label is not null && label.Name != "label")
            label = label.Parent;
        return label is not null
            && (
                page.HasText(label.TagEnd, field.Start)
                || page.HasText(field.ContentEnd, label.ContentEnd)
                || page.Within(label).Any(inner => inner.Name == "img" && Names.HasText(page, inner, "alt"))
            );
    }

    private static bool NeedsLabel(HtmlPage page, HtmlElement element) =>
        element.Name != "input" || page.Value(element, "type")?.ToLowerInvariant() switch
        {
            "hidden" or "submit" or "reset" => false,
            "button" => !Names.HasText(page, element, "value"),
            "image" => !Names.HasText(page, element, "alt"),
            _ => true,
        };

    private static HashSet<string> Labelled(HtmlPage page) =>
        [.. page.Elements.Where(static element => element.Name == "label").Select(label => page.Value(label, "for")).OfType<string>()];
}
