using System.Text;
using Downlink.Pages;

namespace Downlink.Rendering;

/// <summary>
/// A page's HTML as it has to be where it stands alone, in a feed: links and pictures by their whole addresses; without ids, styles,
/// scripts, comments, and what a page puts beside the text (<c>data-downlink="chrome"</c>).
/// </summary>
internal static class FeedHtml
{
    private const string Commented = "<!--", CommentEnd = "-->";

    public static string Detach(string html, Permalink page, SiteAddress address)
    {
        var result = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
                return result.Append(html, at, html.Length - at).ToString();

            result.Append(html, at, open - at);
            at = Markup(html, open, page, address, result);
        }

        return result.ToString();
    }

    /// <summary>Writes or leaves out what begins here, and returns where to go on.</summary>
    private static int Markup(string html, int at, Permalink page, SiteAddress address, StringBuilder result)
    {
        if (string.CompareOrdinal(html, at, Commented, 0, Commented.Length) == 0)
            return EndOfComment(html, at);

        var bare = FeedTag.EndOfBare(html, at);
        if (bare > 0 && !IsDropped(html.AsSpan(at + 1, bare - at - 2).TrimStart('/')))
        {
            result.Append(html, at, bare - at);
            return bare;
        }

        if (FeedTag.Read(html, at) is not { } tag)
        {
            result.Append("&lt;");
            return at + 1;
        }

        if (tag.IsChrome || IsDropped(tag.Name))
            return tag.IsEnd || tag.IsVoid ? tag.End : EndOf(tag, html);

        tag.Write(result, page, address);
        return tag.End;
    }

    /// <summary>
    /// What runs or styles has no business in somebody else's page; a site that trusts its own HTML may have it on its own.
    /// </summary>
    private static bool IsDropped(ReadOnlySpan<char> name) => name
        is "script"
            or "style"
            or "template"
            or "iframe"
            or "object"
            or "embed"
            or "form"
            or "button"
            or "link"
            or "meta"
            or "base";

    private static int EndOfComment(string html, int at)
    {
        var end = html.IndexOf(CommentEnd, at + Commented.Length, StringComparison.Ordinal);
        return end < 0 ? html.Length : end + CommentEnd.Length;
    }

    /// <summary>Where the element that a tag opens is closed.</summary>
    private static int EndOf(FeedTag opened, string html)
    {
        var depth = 1;
        for (var at = html.IndexOf('<', opened.End); at >= 0; at = html.IndexOf('<', at + 1))
        {
            if (FeedTag.Read(html, at) is not { } tag || tag.Name != opened.Name || tag.IsVoid)
                continue;
            depth += tag.IsEnd ? -1 : 1;
            if (depth == 0)
                return tag.End;
        }

        return html.Length;
    }
}
