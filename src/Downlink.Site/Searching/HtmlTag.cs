using System.Collections.Frozen;

namespace Downlink.Searching;

/// <summary>
/// A start or end tag in HTML of ours: names in lower case, attributes in double quotes, every <c>&lt;</c> of a text escaped.
/// </summary>
internal readonly record struct HtmlTag(string Name, bool IsEnd, string Attributes, int End)
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "caption", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    private static readonly FrozenSet<string> Inlines =
        FrozenSet.Create(StringComparer.Ordinal, "a", "b", "code", "del", "em", "i", "math", "span", "strong", "sub", "sup");

    private static readonly FrozenSet<string> Voids =
        FrozenSet.Create(StringComparer.Ordinal, "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    public bool IsBlock => Blocks.Contains(Name);

    /// <summary>An element that never has an end tag; a comment counts as one.</summary>
    public bool IsVoid => Name.Length == 0 || Voids.Contains(Name) || Attributes.EndsWith('/');

    /// <summary>Whether what stands in the element is no part of the text.</summary>
    public bool IsHidden => Attribute("data-downlink") is "chrome" || Name is "script" or "style" or "template";

    /// <summary>Reads the tag or comment that begins at a <c>&lt;</c>.</summary>
    public static HtmlTag Read(string html, int start)
    {
        if (html.AsSpan(start).StartsWith("<!--"))
            return new HtmlTag("", false, "", Past(html, "-->", start));

        var isEnd = start + 1 < html.Length && html[start + 1] == '/';
        var name = start + (isEnd ? 2 : 1);
        var end = EndOfTag(html, name);
        var afterName = name;
        while (afterName < end && char.IsAsciiLetterOrDigit(html[afterName])) afterName++;
        return new HtmlTag(NameOf(html.AsSpan(name, afterName - name)), isEnd, AttributesOf(html.AsSpan(afterName, end - afterName)), end);
    }

    /// <summary>The value of an attribute as it stands, character references and all; null where there is none.</summary>
    public string? Attribute(string name)
    {
        if (Attributes.Length == 0) return null;

        var lead = $" {name}=\"";
        var start = Attributes.IndexOf(lead, StringComparison.Ordinal);
        if (start < 0) return null;

        var end = Attributes.IndexOf('"', start + lead.Length);
        return end < 0 ? null : Attributes[(start + lead.Length)..end];
    }

    /// <summary>Where the element that this tag starts is over.</summary>
    public int EndOfElement(string html)
    {
        var depth = 1;
        var at = End;
        while (depth > 0 && html.IndexOf('<', at) is >= 0 and var open)
        {
            var tag = Read(html, open);
            if (tag.Name == Name && !tag.IsVoid) depth += tag.IsEnd ? -1 : 1;
            at = tag.End;
        }

        return depth > 0 ? html.Length : at;
    }

    // There are very many tags, and few names among them.
    private static string NameOf(ReadOnlySpan<char> name)
    {
        foreach (var known in (ReadOnlySpan<FrozenSet<string>>)[Inlines, Blocks, Voids])
        {
            if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var found)) return found;
        }

        return name.ToString();
    }

    // Only Downlink's own say anything here, and a slash at the end.
    private static string AttributesOf(ReadOnlySpan<char> rest)
    {
        var attributes = rest is [.. var inside, '>'] ? inside : rest;
        return attributes.Contains(" data-", StringComparison.Ordinal) ? attributes.ToString() : attributes is [.., '/'] ? "/" : "";
    }

    private static int EndOfTag(string html, int start)
    {
        for (var at = start; ; at++)
        {
            var found = html.AsSpan(at).IndexOfAny('"', '>');
            if (found < 0) return html.Length;

            at += found;
            if (html[at] == '>') return at + 1;

            var closing = html.IndexOf('"', at + 1);
            if (closing < 0) return html.Length;

            at = closing;
        }
    }

    private static int Past(string html, string mark, int start)
    {
        var at = html.IndexOf(mark, start, StringComparison.Ordinal);
        return at < 0 ? html.Length : at + mark.Length;
    }
}
