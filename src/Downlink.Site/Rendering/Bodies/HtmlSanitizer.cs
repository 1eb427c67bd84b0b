using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Downlink.Rendering;

/// <summary>
/// Reduces foreign HTML to what a text needs: elements and attributes of a list, on the tree that a browser would build. An element that isn't on
/// it gives way to its children; one that runs, embeds or styles goes with all that is in it.
/// </summary>
internal sealed class HtmlSanitizer(Func<string, string?> resolve, Func<string, bool> isExternal)
{
    /// <summary>No author nests as deep; what does is out to exhaust the stack.</summary>
    private const int Deepest = 200;

    private static readonly FrozenSet<string> Allowed = Set(
        "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li "
        + "mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr");

    private static readonly FrozenSet<string> Dropped = Set(
        "applet audio base button canvas embed frame frameset head iframe link math meta noembed noframes noscript object option script select style svg "
        + "template textarea title video xmp plaintext");

    private static readonly FrozenSet<string> Attributes = Set(
        "alt aria-label checked cite class colspan datetime decoding dir disabled headers height href id lang loading open rel reversed role rowspan scope span src start "
        + "tabindex title type value width data-language");

    private readonly SortedSet<string> _leftOut = new(StringComparer.Ordinal);

    /// <summary>Names of the elements that were left out, in order.</summary>
    public IEnumerable<string> LeftOut => _leftOut;

    public string Clean(string html)
    {
        var body = new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body;
        if (body is null)
            return "";
        CleanChildren(body, depth: 0);
        return body.InnerHtml;
    }

    private void CleanChildren(IElement parent, int depth)
    {
        for (var node = parent.FirstChild; node is not null;)
        {
            var next = node.NextSibling;
            if (node is IElement element)
                next = CleanElement(element, next, depth);
            else if (node is not IText)
                parent.RemoveChild(node);
            node = next;
        }
    }

    /// <summary>Cleans one element; the node to go on with is its first child where it gave way to them.</summary>
    private INode? CleanElement(IElement element, INode? next, int depth)
    {
        var name = element.LocalName;
        if (depth < Deepest && Allowed.Contains(name) && element.NamespaceUri == NamespaceNames.HtmlUri && (name != "input" || element.GetAttribute("type") == "checkbox"))
        {
            CleanAttributes(element);
            CleanChildren(element, depth + 1);
            return next;
        }

        _leftOut.Add(name);
        var first = depth == Deepest || Dropped.Contains(name) || element.NamespaceUri != NamespaceNames.HtmlUri ? null : element.FirstChild;
        while (first is not null && element.FirstChild is { } child)
            element.Parent?.InsertBefore(child, element);
        element.Remove();
        return first ?? next;
    }

    private void CleanAttributes(IElement element)
    {
        foreach (var attribute in element.Attributes.Where(static attribute => !Attributes.Contains(attribute.Name)).ToList())
            element.RemoveAttribute(attribute.Name);
        foreach (var name in new[] { "href", "src", "cite" })
        {
            if (element.GetAttribute(name) is { } address)
                SetAddress(element, name, resolve(address));
        }
        if (element.GetAttribute("href") is { } target && isExternal(target))
            element.SetAttribute("rel", "noopener");
        if (element.LocalName == "input")
            element.SetAttribute("disabled", "");
    }

    private static void SetAddress(IElement element, string name, string? address)
    {
        if (address is null)
            element.RemoveAttribute(name);
        else
            element.SetAttribute(name, address);
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
