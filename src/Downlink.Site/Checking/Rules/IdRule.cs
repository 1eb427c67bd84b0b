namespace Downlink.Checking;

/// <summary>An id stands once on a page, and what names an id names one that is there.</summary>
internal static class IdRule
{
    private static readonly string[] Naming = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "list", "headers"];

    /// <summary>Checks a page and gives its ids.</summary>
    public static HashSet<string> Check(HtmlPage page, PageFaults faults)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var twice = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in page.Elements)
        {
            if (page.Value(element, "id") is { Length: > 0 } id && !ids.Add(id) && twice.Add(id))
                faults.Found.Add(Twice(page, element, id));
        }

        foreach (var element in page.Elements)
        {
            foreach (var name in Naming)
            {
                if (page.Find(element, name) is { } attribute)
                    CheckNames(page, element, attribute, ids, faults);
            }
        }

        // The old way to mark a place, which browsers still follow.
        ids.UnionWith(page.Elements.Where(static element => element.Name == "a").Select(element => page.Value(element, "name")).OfType<string>());
        return ids;
    }

    private static PageFault Twice(HtmlPage page, HtmlElement element, string id) => new(MarkupDiagnostics.SameId(id), element.Start, element)
    {
        Sought = [$"id=\"{id}\"", $"id='{id}'", $"id={id}", page.TextOf(element)],
        Earlier = 1,
    };

    private static void CheckNames(HtmlPage page, HtmlElement element, HtmlAttribute attribute, HashSet<string> ids, PageFaults faults)
    {
        foreach (var id in page.Value(attribute).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(id => !ids.Contains(id)))
            faults.Add(MarkupDiagnostics.NoSuchId(attribute.Name, id), attribute.ValueStart, element, id, page.TagOf(element).ToString());
    }
}
