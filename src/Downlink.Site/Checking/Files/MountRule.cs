namespace Downlink.Checking;

/// <summary>
/// A page that works at the root of a host works below a path: every address in it moves along, and nothing else changes.
/// </summary>
internal static class MountRule
{
    public static void Check(HtmlPage page, MountComparison comparison, AddressBook book, PageFaults faults)
    {
        if (comparison.Difference is { } difference)
        {
            var element = page.Elements.FindLast(element =>
                element.Start <= difference && difference < Math.Max(element.ContentEnd, element.TagEnd)
            );
            faults.Add(FileDiagnostics.DiffersElsewhere(), element?.Start ?? difference, element, "");
        }
        else if (book.Site.BasePath.Length == 0)
        {
            // Below a path a link that doesn't move along is found as one that leaves the site.
            foreach (var reference in ReferenceReader.Read(page).Where(reference => IsFixed(reference, book, comparison)))
                faults.Add(LinkDiagnostics.WithoutBase(reference.Text), reference.Start, reference.Element, reference.Text);
        }
    }

    private static bool IsFixed(Reference reference, AddressBook book, MountComparison comparison)
    {
        var text = reference.Text;
        if (text.StartsWith("//", StringComparison.Ordinal) || reference.Attribute == "srcset")
            return false;
        if (text.StartsWith('/'))
            return !comparison.Inserted.Contains(reference.Start);
        return book.Site.Origin is { } origin && (text == origin || text.StartsWith(origin + "/", StringComparison.OrdinalIgnoreCase))
            && !comparison.Inserted.Contains(reference.Start + origin.Length);
    }
}
