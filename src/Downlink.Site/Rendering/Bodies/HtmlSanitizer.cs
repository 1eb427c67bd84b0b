using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Downlink.Rendering;

/// <summary>
/// Reduces foreign HTML to what a text needs: elements and attributes of a list, on the tree that a browser would build. An element that
/// isn't on it gives way to its children; one that runs or styles goes with all that is in it; one that embeds becomes a link.
/// </summary>
/// <param name="resolve">Gives the address to write for a link's, or null for none.</param>
/// <param name="resolvePicture">The same for a picture's, and its size where that is known.</param>
/// <param name="isExternal">Whether an address leads away from the site.</param>
internal sealed class HtmlSanitizer(
    Func<string, string?> resolve,
    Func<string, (string? Address, PictureSize? Size)> resolvePicture,
    Func<string, bool> isExternal
)
{
    /// <summary>No author nests as deep; what does is out to exhaust the stack.</summary>
    private const int Deepest = 200;

    private static readonly FrozenSet<string> Attributes =
        ("alt aria-label checked cite class colspan datetime decoding dir disabled headers height href id lang loading open rel reversed role rowspan scope span src start "
        + "tabindex title type value width data-language data-insert").Split(' ').ToFrozenSet(StringComparer.Ordinal);

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

    /// <summary>Cleans one element; the node to go on with is its first child where it gave way to them, or what took its place.</summary>
    private INode? CleanElement(IElement element, INode? next, int depth)
    {
        var name = element.LocalName;
        if (depth == Deepest)
        {
            element.Replace(Text(element));
            return next;
        }

        var isHtml = element.NamespaceUri == NamespaceNames.HtmlUri;
        if (isHtml && HtmlNames.IsAllowed(name) && (name != "input" || element.GetAttribute("type") == "checkbox"))
        {
            CleanAttributes(element);
            CleanChildren(element, depth + 1);
            return next;
        }

        if (isHtml && Replacement(element) is { } replacement)
        {
            element.Replace(replacement);
            return replacement;
        }

        if (!isHtml || !HtmlNames.IsTransparent(name))
            _leftOut.Add(name);
        return isHtml && !HtmlNames.IsDropped(name) && !HtmlNames.IsEmbedding(name) ? GiveWay(element, next) : Drop(element, next);
    }

    /// <summary>The words of an element and all that is in it.</summary>
    private static INode[] Text(IElement element) => element.Owner is { } document ? [document.CreateTextNode(element.TextContent)] : [];

    private static INode? Drop(IElement element, INode? next)
    {
        element.Remove();
        return next;
    }

    private static INode? GiveWay(IElement element, INode? next)
    {
        var first = element.FirstChild;
        while (element.FirstChild is { } child)
            element.Parent?.InsertBefore(child, element);
        element.Remove();
        return first ?? next;
    }

    /// <summary>
    /// What stands for an obsolete element, or for one that would fetch something from elsewhere to play it; null where nothing does.
    /// </summary>
    private static IElement? Replacement(IElement element)
    {
        if (element.Owner is not { } document)
            return null;
        if (HtmlNames.Modern(element.LocalName) is { } modern)
        {
            var made = document.CreateElement(modern);
            while (element.FirstChild is { } child)
                made.AppendChild(child);
            return made;
        }

        var source = element.GetAttribute("src") ?? element.QuerySelector("source")?.GetAttribute("src");
        if (!HtmlNames.IsEmbedding(element.LocalName) || string.IsNullOrWhiteSpace(source) || !Address.IsSafe(source))
            return null;
        var link = document.CreateElement("a");
        link.SetAttribute("href", source.StartsWith("//", StringComparison.Ordinal) ? "https:" + source : source);
        link.TextContent = element.GetAttribute("title") is { Length: > 0 } title ? title : source;
        return link;
    }

    private void CleanAttributes(IElement element)
    {
        foreach (var attribute in element.Attributes.ToList())
        {
            if (!Attributes.Contains(attribute.Name) && !IsAlignment(attribute))
                element.RemoveAttribute(attribute.Name);
        }

        foreach (var name in new[] { "href", "cite" })
        {
            if (element.GetAttribute(name) is { } address)
                SetAddress(element, name, resolve(address));
        }

        if (element.GetAttribute("src") is { } picture)
            SetPicture(element, picture);
        if (element.GetAttribute("href") is { } target && isExternal(target))
            element.SetAttribute("rel", "noopener");
        if (element.LocalName == "input")
            element.SetAttribute("disabled", "");
    }

    private void SetPicture(IElement element, string address)
    {
        var (target, size) = resolvePicture(address);
        SetAddress(element, "src", target);
        if (element.LocalName == "img" && !element.HasAttribute("loading"))
            element.SetAttribute("loading", "lazy");
        if (size is not { } room || element.HasAttribute("width") || element.HasAttribute("height"))
            return;
        element.SetAttribute("width", room.Width.ToString(System.Globalization.CultureInfo.InvariantCulture));
        element.SetAttribute("height", room.Height.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static void SetAddress(IElement element, string name, string? address)
    {
        if (address is null)
            element.RemoveAttribute(name);
        else
            element.SetAttribute(name, address);
    }

    /// <summary>The attribute of old that moves a picture or a title to the middle.</summary>
    private static bool IsAlignment(IAttr attribute) =>
        attribute.Name == "align" && attribute.Value.ToLowerInvariant() is "left" or "center" or "right";
}
