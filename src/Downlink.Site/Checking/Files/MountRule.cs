using System.Text;

namespace Downlink.Checking;

/// <summary>
/// A page that works at the root of a host works below a path: every address in it moves along, and nothing else changes.
/// </summary>
internal static class MountRule
{
    /// <summary>
    /// Where in a page the base path would have to stand, before each address that says where the site stands. Below a path there is nothing
    /// to say: there a link that doesn't move along has been found as one that leaves the site. Nor is there of one that leads nowhere.
    /// </summary>
    /// <returns>Offsets in the page's bytes.</returns>
    public static int[] Rooted(HtmlPage page, List<Reference> references, AddressBook book)
    {
        if (book.Site.BasePath.Length > 0)
            return [];

        int[] places = [.. references.Select(reference => PlaceOfPath(reference, book)).OfType<int>().Order()];
        var (text, bytes) = (0, 0);
        for (var index = 0; index < places.Length; index++)
        {
            bytes += Encoding.UTF8.GetByteCount(page.Text.AsSpan(text, places[index] - text));
            (text, places[index]) = (places[index], bytes);
        }

        return places;
    }

    /// <summary>Whether a page and itself elsewhere differ in more, or in less, than they have to.</summary>
    public static bool IsBroken(MountComparison comparison, int[] rooted) =>
        comparison.Difference is not null || Array.Exists(rooted, place => !comparison.Inserted.Contains(place));

    public static void Check(HtmlPage page, MountComparison comparison, AddressBook book, PageFaults faults)
    {
        if (comparison.Difference is { } difference)
        {
            var element = page.Elements.FindLast(element =>
                element.Start <= difference && difference < Math.Max(element.ContentEnd, element.TagEnd)
            );
            faults.Add(FileDiagnostics.DiffersElsewhere(), element?.Start ?? difference, element, "");
            return;
        }

        foreach (var reference in ReferenceReader.Read(page))
        {
            if (PlaceOfPath(reference, book) is { } place && !comparison.Inserted.Contains(place))
                faults.Add(LinkDiagnostics.WithoutBase(reference.Text), reference.Start, reference.Element, reference.Text);
        }
    }

    private static int? PlaceOfPath(Reference reference, AddressBook book)
    {
        var text = reference.Text;
        if (text.StartsWith("//", StringComparison.Ordinal) || reference.Attribute == "srcset")
            return null;
        var isOfSite = text.StartsWith('/') || AddressBook.Scheme(text) is not null;
        if (!isOfSite || book.Resolve(text, "", null).Kind != TargetKind.Found)
            return null;
        if (text.StartsWith('/'))
            return reference.Start;
        return book.Site.Origin is { } origin && (text == origin || text.StartsWith(origin + "/", StringComparison.OrdinalIgnoreCase))
            ? reference.Start + origin.Length
            : null;
    }
}
