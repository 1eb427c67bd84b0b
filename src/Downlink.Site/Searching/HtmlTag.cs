namespace Downlink.Searching;

/// <summary>
/// A start or end tag in HTML of ours: names in lower case, attributes in double quotes, every <c>&lt;</c> of a text escaped.
/// </summary>
internal readonly ref struct HtmlTag
{
    private readonly ReadOnlySpan<char> _attributes;

    private HtmlTag(ReadOnlySpan<char> name, bool isEnd, ReadOnlySpan<char> attributes, int end)
    {
        (IsEnd, End) = (isEnd, end);
        Name = name;
        _attributes = attributes;
    }

    public ReadOnlySpan<char> Name { get; }

    public bool IsEnd { get; }

    /// <summary>Where the tag is over.</summary>
    public int End { get; }

    public bool IsBlock => Name
        is "p" or "li" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "pre" or "td" or "tr" or "th" or "div"
        or "address" or "article" or "aside" or "blockquote" or "caption" or "dd" or "details" or "dl" or "dt" or "figcaption"
        or "figure" or "footer" or "header" or "hr" or "main" or "nav" or "section" or "summary" or "table" or "tbody" or "tfoot"
        or "thead";

    /// <summary>An element that never has an end tag; a comment counts as one.</summary>
    public bool IsVoid =>
        _attributes is [.., '/']
        || Name is "" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "source" or "track" or "wbr";

    /// <summary>Whether what stands in the element is no part of the text.</summary>
    public bool IsHidden =>
        (TryAttribute(" data-downlink=\"", out var value) && value is "chrome") || Name is "script" or "style" or "template";

    /// <summary>What the element stands for, if it does for anything, as it stands: character references and all.</summary>
    public bool TrySource(out ReadOnlySpan<char> source) => TryAttribute(" data-source=\"", out source);

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
        var attributes = html.AsSpan(afterName, end - afterName);
        return new HtmlTag(html.AsSpan(name, afterName - name), isEnd, attributes is [.. var inside, '>'] ? inside : attributes, end);
    }

    /// <summary>Where the element that this tag starts is over.</summary>
    public int EndOfElement(string html)
    {
        var depth = 1;
        var at = End;
        while (depth > 0 && html.IndexOf('<', at) is >= 0 and var open)
        {
            var tag = Read(html, open);
            if (tag.Name.SequenceEqual(Name) && !tag.IsVoid) depth += tag.IsEnd ? -1 : 1;
            at = tag.End;
        }

        return depth > 0 ? html.Length : at;
    }

    private bool TryAttribute(string lead, out ReadOnlySpan<char> value)
    {
        value = default;
        var start = _attributes.IndexOf(lead);
        if (start < 0) return false;

        var rest = _attributes[(start + lead.Length)..];
        var end = rest.IndexOf('"');
        if (end < 0) return false;

        value = rest[..end];
        return true;
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
