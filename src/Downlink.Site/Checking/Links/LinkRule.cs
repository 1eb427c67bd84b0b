using Downlink.Diagnostics;
using Downlink.Pages;

namespace Downlink.Checking;

/// <summary>
/// Whether the addresses in a page lead somewhere; those of places within other pages are left for when all pages are known.
/// </summary>
internal sealed class LinkRule(AddressBook book, Func<string, string?> heldBack)
{
    public SiteAddress Site => book.Site;

    /// <summary>Checks a page's addresses and gives the places in other pages that they lead to, and those of other hosts.</summary>
    public PageLinks Check(HtmlPage page, List<Reference> references, HashSet<string> ids, PageFaults faults)
    {
        var links = new PageLinks();
        var baseHref = page.Elements.Find(static element => element.Name == "base") is { } element ? page.Value(element, "href") : null;
        foreach (var reference in references)
        {
            var text = reference.Text.Trim();
            if (text.Length == 0)
                Empty(reference, faults);
            else if (text[0] == '#' && text.Length == 1)
                continue;
            else
                Follow(page, reference, book.Resolve(text, page.Path, baseHref), ids, links, faults);
        }

        return links;
    }

    /// <summary>Checks an address of a style sheet.</summary>
    public void CheckStyle(string file, string address, int start, PageFaults faults)
    {
        var reference = new Reference(null, "", address, start, ReferenceUse.Picture);
        if (address.Length > 0 && address[0] != '#')
            Judge(file, reference, book.Resolve(address, file, null), new PageLinks(), faults);
    }

    private static void Empty(Reference reference, PageFaults faults)
    {
        if (reference.Use != ReferenceUse.Form)
            Add(faults, LinkDiagnostics.Empty(), reference, "", "]()");
    }

    private void Follow(HtmlPage page, Reference reference, Target target, HashSet<string> ids, PageLinks links, PageFaults faults)
    {
        var text = reference.Text.Trim();
        var isPlace = target is { Kind: TargetKind.Found, Fragment.Length: > 0 } && reference.Use == ReferenceUse.Link;
        if (isPlace && target.File != page.Path)
            links.Places.Add(new PlaceLink(target.File ?? "", target.Fragment, reference.Start));
        else if (isPlace && !Marks(ids, target.Fragment))
            Add(faults, LinkDiagnostics.NoAnchor(text, target.Fragment), reference, text, "](\u0001\0");
        Judge(page.Path, reference, target, links, faults);
    }

    private void Judge(string file, Reference reference, Target target, PageLinks links, PageFaults faults)
    {
        var text = reference.Text.Trim();
        switch (target.Kind)
        {
            case TargetKind.Missing:
                Add(faults, Missing(text, target.File ?? "", reference.Use), reference, text, "](\u0001\0");
                break;
            case TargetKind.OtherCase:
                Add(faults, LinkDiagnostics.OtherCase(text, target.File ?? ""), reference, text, "](\u0001\0");
                break;
            case TargetKind.OutsideBase when AddressBook.Scheme(text) is null:
                Add(faults, LinkDiagnostics.OutsideBase(text, book.Site.BasePath), reference, text, "](\u0001\0");
                break;
            case TargetKind.Malformed:
                Add(faults, LinkDiagnostics.Malformed(text), reference, text, "](\u0001\0");
                break;
            case TargetKind.Foreign:
                Foreign(text, reference, links, faults);
                break;
        }

        if (file == "404.html" && target.Kind == TargetKind.Found && text[0] is not ('/' or '#') && AddressBook.Scheme(text) is null)
            Add(faults, LinkDiagnostics.RelativeIn404(text), reference, text);
    }

    private Diagnostic Missing(string text, string file, ReferenceUse use) => use switch
    {
        ReferenceUse.Picture => LinkDiagnostics.NoPicture(text),
        ReferenceUse.Asset => LinkDiagnostics.NoAsset(text),
        _ => heldBack(file) is { } source ? LinkDiagnostics.HeldBack(text, source) : LinkDiagnostics.Broken(text),
    };

    private void Foreign(string text, Reference reference, PageLinks links, PageFaults faults)
    {
        var isLoaded =
            reference.Use is ReferenceUse.Picture or ReferenceUse.Asset or ReferenceUse.Form && reference.Element?.Name != "meta";
        if (
            isLoaded
            && text.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
            && book.Site.Origin?.StartsWith("http:", StringComparison.Ordinal) != true
        )
        {
            Add(faults, LinkDiagnostics.Insecure(text), reference, text, "](\u0001\0");
        }
        else if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.IsLoopback)
        {
            Add(faults, LinkDiagnostics.Local(text), reference, text, "](\u0001\0");
        }
        else
        {
            links.Foreign.Add(new ForeignLink(text, reference.Start));
        }
    }

    /// <summary>Whether a fragment leads somewhere: the top of a page and a text fragment need no id.</summary>
    public static bool Marks(HashSet<string> ids, string fragment) =>
        ids.Contains(fragment)
        || fragment.Equals("top", StringComparison.OrdinalIgnoreCase)
        || fragment.StartsWith(":~:", StringComparison.Ordinal);

    private static void Add(PageFaults faults, Diagnostic what, Reference reference, string value, params string[] sought) =>
        faults.Add(what, reference.Start, reference.Element, value, sought);
}
