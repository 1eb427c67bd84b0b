using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Downlink.Text;

namespace Downlink.Rendering;

/// <summary>
/// Reduces foreign HTML to what a text needs: elements and attributes of a list, on the tree that a browser would build. An element that
/// isn't on it gives way to its children; one that runs or styles goes with all that is in it; one that embeds becomes a link. What is
/// left is read by every parser as it was meant here.
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

    /// <summary>A tree that doesn't come to rest in so many readings was built to that end.</summary>
    private const int MostReadings = 4;

    private static readonly FrozenSet<string> Attributes =
        ("alt aria-label checked cite class colspan datetime decoding dir disabled headers height href id lang loading open rel reversed role rowspan scope span src start "
        + "tabindex title type value width data-language data-insert").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly SortedSet<string> _leftOut = new(StringComparer.Ordinal);

    /// <summary>Names of the elements that were left out, in order.</summary>
    public IEnumerable<string> LeftOut => _leftOut;

    /// <summary>The HTML; null for a text that is nested too deeply to be any.</summary>
    public string? Clean(string html)
    {
        if (Write(html) is not { } clean)
            return null;

        // Links in links and the like come apart when they are read again: what is kept is what no reading changes any more.
        var settled = new HtmlSanitizer(
            static address => Address.IsSafe(address) ? address : null,
            static address => (Address.IsSafePicture(address) ? address : null, null),
            static _ => false
        );
        for (var reading = 0; reading < MostReadings; reading++)
        {
            var again = settled.Write(clean);
            if (again is null || again == clean)
                return again;
            clean = again;
        }

        return null;
    }

    private string? Write(string html)
    {
        if (ForeignHtml.Read("<!doctype html><body>" + html)?.Body is not { } body)
            return null;
        var clean = new StringBuilder(html.Length);
        WriteChildren(body, clean, depth: 0);
        return clean.ToString();
    }

    private void WriteChildren(IElement parent, StringBuilder html, int depth)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
                html.AppendMarkup(text.Data, isAttribute: false);
            else if (node is IElement element)
                WriteElement(element, html, depth);
        }
    }

    private void WriteElement(IElement element, StringBuilder html, int depth)
    {
        var name = element.LocalName;
        if (depth == Deepest)
        {
            html.AppendMarkup(element.TextContent, isAttribute: false);
            return;
        }

        var isHtml = element.NamespaceUri == NamespaceNames.HtmlUri;
        if (isHtml && HtmlNames.IsAllowed(name) && (name != "input" || element.GetAttribute("type") == "checkbox"))
            WriteAllowed(element, name, html, depth);
        else if (isHtml && HtmlNames.Modern(name) is { } modern)
            WriteAround(element, modern, html, depth);
        else if (isHtml && SourceOf(element) is { } source)
            WriteLink(element, source, html);
        else
            LeaveOut(element, name, isHtml, html, depth);
    }

    private void WriteAllowed(IElement element, string name, StringBuilder html, int depth)
    {
        html.Append('<').Append(name);
        foreach (var (attribute, value) in CleanAttributes(element))
            html.Append(' ').Append(attribute).Append("=\"").AppendMarkup(value, isAttribute: true).Append('"');
        html.Append('>');
        if (HtmlNames.IsVoid(name))
            return;
        // A parser drops the first line feed of a preformatted text.
        if (name == "pre" && element.FirstChild is IText { Data: ['\n', ..] })
            html.Append('\n');
        WriteChildren(element, html, depth + 1);
        html.Append("</").Append(name).Append('>');
    }

    /// <summary>What stands for an obsolete element.</summary>
    private void WriteAround(IElement element, string name, StringBuilder html, int depth)
    {
        html.Append('<').Append(name).Append('>');
        WriteChildren(element, html, depth + 1);
        html.Append("</").Append(name).Append('>');
    }

    /// <summary>What stands for an element that would fetch something from elsewhere to play it.</summary>
    private void WriteLink(IElement element, string source, StringBuilder html)
    {
        var address = resolve(source.StartsWith("//", StringComparison.Ordinal) ? "https:" + source : source);
        html.Append("<a");
        if (address is not null)
            html.Append(" href=\"").AppendMarkup(address, isAttribute: true).Append('"');
        if (address is not null && isExternal(address))
            html.Append(" rel=\"noopener\"");
        html.Append('>').AppendMarkup(element.GetAttribute("title") is { Length: > 0 } title ? title : source, isAttribute: false).Append("</a>");
    }

    private void LeaveOut(IElement element, string name, bool isHtml, StringBuilder html, int depth)
    {
        if (!isHtml || !HtmlNames.IsTransparent(name))
            _leftOut.Add(name);
        if (isHtml && !HtmlNames.IsDropped(name) && !HtmlNames.IsEmbedding(name))
            WriteChildren(element, html, depth);
    }

    /// <summary>Where an element that plays something fetches it; null where it doesn't, or mustn't.</summary>
    private static string? SourceOf(IElement element)
    {
        if (!HtmlNames.IsEmbedding(element.LocalName))
            return null;
        var source = element.GetAttribute("src") ?? element.QuerySelector("source")?.GetAttribute("src");
        return string.IsNullOrWhiteSpace(source) || !Address.IsSafe(source) ? null : source;
    }

    private List<(string Name, string Value)> CleanAttributes(IElement element)
    {
        var kept = new List<(string Name, string Value)>();
        PictureSize? size = null;
        foreach (var attribute in element.Attributes.Where(static attribute => Attributes.Contains(attribute.Name) || IsAlignment(attribute)))
        {
            string? value = attribute.Value;
            if (attribute.Name is "href" or "cite")
                value = resolve(attribute.Value);
            else if (attribute.Name is "src")
                (value, size) = resolvePicture(attribute.Value);
            if (value is not null)
                kept.Add((attribute.Name, value));
        }

        if (kept.Find(static attribute => attribute.Name == "href").Value is { } target && isExternal(target))
            Set(kept, "rel", "noopener");
        if (element.LocalName == "input")
            Set(kept, "disabled", "");
        if (element.LocalName == "img" && element.HasAttribute("src") && !element.HasAttribute("loading"))
            kept.Add(("loading", "lazy"));
        if (size is { } room && !element.HasAttribute("width") && !element.HasAttribute("height"))
        {
            kept.Add(("width", room.Width.ToString(CultureInfo.InvariantCulture)));
            kept.Add(("height", room.Height.ToString(CultureInfo.InvariantCulture)));
        }

        return kept;
    }

    private static void Set(List<(string Name, string Value)> attributes, string name, string value)
    {
        var at = attributes.FindIndex(attribute => attribute.Name == name);
        if (at < 0)
            attributes.Add((name, value));
        else
            attributes[at] = (name, value);
    }

    /// <summary>The attribute of old that moves a picture or a title to the middle.</summary>
    private static bool IsAlignment(IAttr attribute) =>
        attribute.Name == "align" && attribute.Value.ToLowerInvariant() is "left" or "center" or "right";
}
