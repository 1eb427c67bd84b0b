using System.Text;
using Downlink.Pages;

namespace Downlink.Rendering;

/// <summary>A start or end tag of HTML with its attributes, their values as written (HTML Living Standard, 13.1.2).</summary>
internal sealed record FeedTag(string Name, bool IsEnd, List<FeedAttribute> Attributes, int End)
{
    private const string VoidNames = " area br col embed hr img input link meta base source track wbr ";

    public bool IsVoid => VoidNames.Contains($" {Name} ", StringComparison.Ordinal);

    /// <summary>Whether a page puts it beside the text.</summary>
    public bool IsChrome => Attributes.Exists(static attribute => attribute is { Name: "data-downlink", Value: "chrome" });

    /// <summary>The tag that begins at a <c>&lt;</c>; null where none does or it never ends.</summary>
    public static FeedTag? Read(string html, int at)
    {
        var isEnd = at + 1 < html.Length && html[at + 1] == '/';
        var start = at + (isEnd ? 2 : 1);
        if (start >= html.Length || !char.IsAsciiLetter(html[start]))
            return null;

        var place = Skip(html, start, static c => char.IsWhiteSpace(c) || c is '/' or '>');
        var name = html[start..place].ToLowerInvariant();
        var attributes = new List<FeedAttribute>();
        while (place < html.Length && html[place] != '>')
        {
            if (char.IsWhiteSpace(html[place]) || html[place] == '/')
                place++;
            else
                attributes.Add(ReadAttribute(html, ref place));
        }

        return place < html.Length ? new FeedTag(name, isEnd, attributes, place + 1) : null;
    }

    /// <summary>
    /// Where a tag ends that is a name in small letters and nothing else, as most are; -1 for any other. Its name stands before that.
    /// </summary>
    public static int EndOfBare(string html, int at)
    {
        var place = at + 1 < html.Length && html[at + 1] == '/' ? at + 2 : at + 1;
        var start = place;
        while (place < html.Length && (char.IsAsciiLetterLower(html[place]) || (place > start && char.IsAsciiDigit(html[place]))))
            place++;
        return place > start && place < html.Length && html[place] == '>' ? place + 1 : -1;
    }

    /// <summary>Writes the tag without what means something on its own page alone, addresses made whole.</summary>
    public void Write(StringBuilder html, Permalink page, SiteAddress address)
    {
        html.Append(IsEnd ? "</" : "<").Append(Name);
        foreach (var attribute in Attributes)
        {
            if (!IsPortable(attribute.Name))
                continue;
            html.Append(' ').Append(attribute.Name);
            if (attribute.Value is not { } value)
                continue;

            var whole = FeedAddress.Whole(attribute.Name, value, page, address);
            html.Append("=\"").Append(whole.Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        }

        html.Append('>');
    }

    private static bool IsPortable(string name) =>
        name is not ("id" or "style" or "tabindex" or "srcdoc")
        && !name.StartsWith("data-", StringComparison.Ordinal)
        && !name.StartsWith("on", StringComparison.Ordinal)
        && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or ':' or '_');

    private static FeedAttribute ReadAttribute(string html, ref int place)
    {
        var start = place;
        place = Skip(html, place + 1, static c => char.IsWhiteSpace(c) || c is '/' or '>' or '=');
        var name = html[start..place].ToLowerInvariant();
        var equals = Skip(html, place, static c => !char.IsWhiteSpace(c));
        if (equals >= html.Length || html[equals] != '=')
            return new FeedAttribute(name, null);

        place = Skip(html, equals + 1, static c => !char.IsWhiteSpace(c));
        return new FeedAttribute(name, ReadValue(html, ref place));
    }

    private static string ReadValue(string html, ref int place)
    {
        var start = place;
        if (place < html.Length && html[place] is '"' or '\'')
        {
            var close = html.IndexOf(html[place], place + 1);
            place = close < 0 ? html.Length : close + 1;
            return html[(start + 1)..(close < 0 ? html.Length : close)];
        }

        place = Skip(html, place, static c => char.IsWhiteSpace(c) || c == '>');
        return html[start..place];
    }

    private static int Skip(string html, int place, Func<char, bool> isEnd)
    {
        while (place < html.Length && !isEnd(html[place]))
            place++;
        return place;
    }
}
