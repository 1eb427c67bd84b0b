using System.Text;
using Downlink.Pages;

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
    public static int[] Rooted(HtmlPage page, List<Reference> references, Target[] targets, SiteAddress site)
    {
        if (site.BasePath.Length > 0)
            return [];

        var places = new List<int>(references.Count);
        for (var index = 0; index < targets.Length; index++)
        {
            if (PlaceOfPath(references[index], targets[index], site) is { } place)
                places.Add(place);
        }

        places.Sort();
        return InBytes(places, page.Text);
    }

    private static int[] InBytes(List<int> places, ReadOnlySpan<char> text)
    {
        var (at, bytes) = (0, 0);
        for (var index = 0; index < places.Count; index++)
        {
            bytes += Encoding.UTF8.GetByteCount(text[at..places[index]]);
            (at, places[index]) = (places[index], bytes);
        }

        return [.. places];
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

        var references = ReferenceReader.Read(page);
        foreach (var (reference, target) in references.Zip(book.Resolve(page, references)))
        {
            if (PlaceOfPath(reference, target, book.Site) is { } place && !comparison.Inserted.Contains(place))
                faults.Add(LinkDiagnostics.WithoutBase(reference.Text), reference.Start, reference.Element, reference.Text);
        }
    }

    private static int? PlaceOfPath(Reference reference, Target target, SiteAddress site)
    {
        var text = reference.Text;
        if (target.Kind != TargetKind.Found || text.StartsWith("//", StringComparison.Ordinal) || reference.Attribute == "srcset")
            return null;
        if (text.StartsWith('/'))
            return reference.Start;
        return site.Origin is { } origin && (text == origin || text.StartsWith(origin + "/", StringComparison.OrdinalIgnoreCase))
            ? reference.Start + origin.Length
            : null;
    }
}
