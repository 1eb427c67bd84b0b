using System.Net;
using System.Runtime.InteropServices;

namespace Downlink.Checking;

/// <summary>A page of the site as written: its elements in order, their attributes, and where a parser has to repair it.</summary>
internal sealed class HtmlPage
{
    private readonly List<HtmlAttribute> _attributes;

    private HtmlPage(string path, string text, ReadingRoom room)
    {
        (Path, Text, Elements, _attributes) = (path, text, room.Elements, room.Attributes);
        Elements.Clear();
        _attributes.Clear();
    }

    /// <summary>Its file, relative to the output.</summary>
    public string Path { get; }

    public string Text { get; }

    public List<HtmlElement> Elements { get; }

    public List<MarkupFault> Faults { get; } = [];

    /// <param name="path">Its file, relative to the output.</param>
    /// <param name="text">What is in it.</param>
    /// <param name="room">Where its elements find room until the next page is read there; null for room of its own.</param>
    public static HtmlPage Read(string path, string text, ReadingRoom? room = null)
    {
        var page = new HtmlPage(path, text, room ?? new ReadingRoom());
        var reader = new HtmlReader(text, page._attributes, page.Faults);
        var tree = new HtmlTree(page);
        while (!tree.IsTooDeep && reader.Read(out var token))
        {
            tree.Add(token);
            reader.RawElement = tree.RawElement;
        }

        tree.End();
        return page;
    }

    public ReadOnlySpan<HtmlAttribute> AttributesOf(HtmlElement element) =>
        CollectionsMarshal.AsSpan(_attributes).Slice(element.FirstAttribute, element.Attributes);

    public ReadOnlySpan<HtmlAttribute> AttributesOf(in HtmlToken token) =>
        CollectionsMarshal.AsSpan(_attributes).Slice(token.FirstAttribute, token.Attributes);

    /// <summary>The attribute of a name, or null.</summary>
    public HtmlAttribute? Find(HtmlElement element, string name)
    {
        foreach (ref readonly var attribute in AttributesOf(element))
        {
            if (attribute.Name == name)
                return attribute;
        }

        return null;
    }

    /// <summary>The elements that stand in another, at any depth.</summary>
    public IEnumerable<HtmlElement> Within(HtmlElement element)
    {
        for (var index = element.Index + 1; index < Elements.Count && Elements[index].Start < element.ContentEnd; index++)
            yield return Elements[index];
    }

    /// <summary>An attribute's value as a browser reads it, or null where there is none.</summary>
    public string? Value(HtmlElement element, string name) => Find(element, name) is { } attribute ? Value(attribute) : null;

    /// <summary>The same where it needn't be kept; empty where there is none.</summary>
    public ReadOnlySpan<char> ValueOf(HtmlElement element, string name)
    {
        var raw = Find(element, name) is { } attribute ? Raw(attribute) : default;
        return raw.Contains('&') ? WebUtility.HtmlDecode(raw.ToString()) : raw;
    }

    /// <summary>An attribute's value as it is written.</summary>
    public ReadOnlySpan<char> Raw(HtmlAttribute attribute) => Text.AsSpan(attribute.ValueStart, attribute.ValueLength);

    public string Value(HtmlAttribute attribute)
    {
        var raw = Raw(attribute);
        return raw.Contains('&') ? WebUtility.HtmlDecode(raw.ToString()) : raw.ToString();
    }

    /// <summary>Its start tag as it is written.</summary>
    public ReadOnlySpan<char> TagOf(HtmlElement element) => Text.AsSpan(element.Start, element.TagEnd - element.Start);

    /// <summary>The text within an element, without tags, comments and outer white space.</summary>
    public string TextOf(HtmlElement element)
    {
        var inner = Text.AsSpan(element.TagEnd, element.ContentEnd - element.TagEnd);
        var text = !inner.Contains('<')
            ? inner.ToString()
            : WithoutTags(inner.Contains("\"chrome\"", StringComparison.Ordinal) ? WithoutChrome(element) : inner);
        return (text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text).Trim();
    }

    public void Doubt(in HtmlToken token, string message, bool isCertain) =>
        Faults.Add(new MarkupFault(token.Start, token.End - token.Start, message, isCertain));

    /// <summary>Notes an element that is certainly wrong.</summary>
    public void Doubt(HtmlElement element, string message) =>
        Faults.Add(new MarkupFault(element.Start, element.TagEnd - element.Start, message, IsCertain: true));

    /// <summary>The line and column, from 1, of a place in the page.</summary>
    public (int Line, int Column) Position(int offset) => TextPlace.Of(Text, offset);

    /// <summary>Whether there is any text within an element.</summary>
    public bool HasText(HtmlElement element)
    {
        var inner = Text.AsSpan(element.TagEnd, element.ContentEnd - element.TagEnd);
        var first = inner[..(inner.IndexOfAny('<', '&') is >= 0 and var end ? end : inner.Length)];
        return !first.IsWhiteSpace() || (first.Length < inner.Length && TextOf(element).Length > 0);
    }

    /// <summary>Whether there is any text between two places outside tags.</summary>
    public bool HasText(int start, int end) => WithoutTags(Text.AsSpan(start, end - start)).AsSpan().Trim().Length > 0;

    private string WithoutChrome(HtmlElement element)
    {
        var text = new System.Text.StringBuilder();
        var at = element.TagEnd;
        foreach (var chrome in Within(element).Where(static inner => inner.IsChrome))
        {
            text.Append(Text, at, Math.Max(0, chrome.Start - at));
            at = Math.Max(at, chrome.ContentEnd);
        }

        return text.Append(Text, at, Math.Max(0, element.ContentEnd - at)).ToString();
    }

    private static string WithoutTags(ReadOnlySpan<char> html)
    {
        var text = new System.Text.StringBuilder(html.Length);
        while (html.IndexOf('<') is >= 0 and var open)
        {
            text.Append(html[..open]);
            var isComment = html[open..].StartsWith("<!--", StringComparison.Ordinal);
            var close = isComment ? html[open..].IndexOf("-->", StringComparison.Ordinal) + 2 : TagEnd(html[open..]);
            html = close < (isComment ? 2 : 1) ? [] : html[(open + close + 1)..];
        }

        return text.Append(html).ToString();
    }

    /// <summary>The <c>&gt;</c> that ends a tag; one in quotes doesn't.</summary>
    private static int TagEnd(ReadOnlySpan<char> tag)
    {
        var quote = '\0';
        for (var at = 1; at < tag.Length; at++)
        {
            if (quote == '\0' && tag[at] == '>')
                return at;
            if (quote == tag[at])
                quote = '\0';
            else if (quote == '\0' && tag[at] is '"' or '\'')
                quote = tag[at];
        }

        return -1;
    }
}
