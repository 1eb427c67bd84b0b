using Downlink.Diagnostics;

namespace Downlink.Checking;

/// <summary>
/// Whether the addresses in a page lead somewhere; those of places within other pages are left for when all pages are known.
/// </summary>
internal sealed class LinkRule(AddressBook book, Func<string, string?> heldBack)
{
    /// <summary>
    /// Checks a page's addresses by where they lead, and gives the places in other pages that they lead to, and those of other hosts.
    /// </summary>
    public PageLinks Check(HtmlPage page, List<Reference> references, Target[] targets, HashSet<string> ids, PageFaults faults)
    {
        var links = new PageLinks();
        for (var index = 0; index < targets.Length; index++)
        {
            var reference = references[index];
            var text = reference.Text.AsSpan().Trim();
            if (text.IsEmpty || (text is "#" && reference.Element is { IsInBody: true, IsChrome: false }))
                Empty(page, reference, faults);
            else if (text is not "#")
                Follow(page, reference, targets[index], ids, links, faults);
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

    /// <summary>In a text an address that nobody left empty was refused, and has been reported as that.</summary>
    private static void Empty(HtmlPage page, Reference reference, PageFaults faults)
    {
        if (reference.Element is { IsInBody: true } element)
        {
            var tag = page.TagOf(element).ToString();
            faults.AddIfWritten(LinkDiagnostics.Empty(), element, "", "](\u0001)", "](\u0001 )", "](\u0001<>)", "](\u0001#)", tag, "src=\"\u0001\"", "href=\"\u0001\"");
        }
        else if (reference.Use != ReferenceUse.Form)
        {
            Add(faults, LinkDiagnostics.Empty(), reference, "", "]()");
        }
    }

    private void Follow(HtmlPage page, Reference reference, Target target, HashSet<string> ids, PageLinks links, PageFaults faults)
    {
        var text = reference.Text.Trim();
        var isPlace = target is { Kind: TargetKind.Found, Fragment.Length: > 0 } && reference.Use == ReferenceUse.Link;
        if (isPlace && target.File != page.Path)
        {
            links.Places.Add(new PlaceLink(target.File ?? "", target.Fragment, reference.Start));
        }
        else if (isPlace && !Marks(ids, target.Fragment))
        {
            links.Broken.Add($"{target.File}#{target.Fragment}");
            Add(faults, LinkDiagnostics.NoAnchor(text, target.Fragment), reference, text, "](\u0001\0");
        }

        if (reference.Element is not { Name: "meta" } meta)
            Judge(page.Path, reference, target, links, faults);
        else
            FollowMeta(page, meta, reference, target, links, faults);
    }

    /// <summary>A redirection, or an address that is told to other sites.</summary>
    private void FollowMeta(HtmlPage page, HtmlElement meta, Reference reference, Target target, PageLinks links, PageFaults faults)
    {
        var property = page.Value(meta, "property") ?? page.Value(meta, "name");
        if (property is null && target.Kind == TargetKind.Found)
            links.Onward = new PlaceLink(target.File ?? "", "", reference.Start);
        if (property is not null && book.Site.Origin is not null && AddressBook.Scheme(reference.Text.Trim()) is null)
            Add(faults, LinkDiagnostics.NotWhole(property, reference.Text.Trim()), reference, reference.Text);
        else
            Judge(page.Path, reference, target, links, faults);
    }

    private void Judge(string file, Reference reference, Target target, PageLinks links, PageFaults faults)
    {
        var text = reference.Text.Trim();
        switch (target.Kind)
        {
            case TargetKind.Missing:
                links.Broken.Add(target.File ?? "");
                Add(faults, Missing(text, target.File ?? "", reference.Use), reference, text, "](\u0001\0");
                break;
            case TargetKind.OtherCase:
                Add(faults, LinkDiagnostics.OtherCase(text, target.File ?? ""), reference, text, "](\u0001\0");
                break;
            case TargetKind.OutsideBase when AddressBook.Scheme(text) is null:
                links.Broken.Add(target.File ?? "");
                Add(faults, LinkDiagnostics.OutsideBase(text, book.Site.BasePath), reference, text, "](\u0001\0");
                break;
            case TargetKind.Malformed:
                Add(faults, LinkDiagnostics.Malformed(text), reference, text, "](\u0001\0");
                break;
            case TargetKind.Foreign:
                Foreign(text, reference, links, faults);
                break;
            case TargetKind.Elsewhere when !HasAddressee(text):
                Add(faults, LinkDiagnostics.NoAddressee(text), reference, text, "](\u0001\0");
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

    /// <summary>Whether a link to write to or to call somebody says whom (RFC 6068, RFC 3966).</summary>
    private static bool HasAddressee(string text)
    {
        var after = text.AsSpan(text.IndexOf(':', StringComparison.Ordinal) + 1);
        return AddressBook.Scheme(text) switch
        {
            "mailto" => after.IndexOfAny('@', '?') >= 0 || after.Contains("%40", StringComparison.Ordinal),
            "tel" or "sms" => after.IndexOfAnyInRange('0', '9') >= 0,
            _ => true,
        };
    }

    private static void Add(PageFaults faults, Diagnostic what, Reference reference, string value, params string[] sought) =>
        faults.Add(what, reference.Start, reference.Element, value, sought);
}
