namespace Downlink.Checking;

/// <summary>An id stands once on a page, and what names an id names one that is there.</summary>
internal static class IdRule
{
    /// <summary>Checks a page and gives its ids.</summary>
    public static HashSet<string> Check(HtmlPage page, PageFaults faults)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var twice = new HashSet<string>(StringComparer.Ordinal);
        var naming = new List<(HtmlElement Element, HtmlAttribute Attribute)>();
        foreach (var element in page.Elements)
        {
            foreach (ref readonly var attribute in page.AttributesOf(element))
            {
                if (attribute.Name == "id")
                    AddId(page, element, page.Value(attribute), ids, twice, faults);
                else if (Names(attribute.Name))
                    naming.Add((element, attribute));
            }
        }

        foreach (var (element, attribute) in naming)
            CheckNames(page, element, attribute, ids, faults);
        // The old way to mark a place, which browsers still follow.
        foreach (var element in page.Elements)
        {
            if (element is { Name: "a", Attributes: > 0 } && page.Value(element, "name") is { } name)
                ids.Add(name);
        }

        return ids;
    }

    private static bool Names(string attribute) =>
        attribute is "for" or "list" or "headers" or "aria-labelledby" or "aria-describedby" or "aria-controls" or "aria-owns" or "aria-details";

    private static void AddId(HtmlPage page, HtmlElement element, string id, HashSet<string> ids, HashSet<string> twice, PageFaults faults)
    {
        if (id.Length > 0 && !ids.Add(id) && twice.Add(id))
        {
            faults.Found.Add(
                new PageFault(MarkupDiagnostics.SameId(id), element.Start, element)
                {
                    Sought = [$"id=\"{id}\"", $"id='{id}'", $"id={id}", page.TextOf(element)],
                    Earlier = 1,
                }
            );
        }
    }

    private static void CheckNames(HtmlPage page, HtmlElement element, HtmlAttribute attribute, HashSet<string> ids, PageFaults faults)
    {
        foreach (var id in page.Value(attribute).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(id => !ids.Contains(id)))
            faults.Add(MarkupDiagnostics.NoSuchId(attribute.Name, id), attribute.ValueStart, element, id, page.TagOf(element).ToString());
    }
}
