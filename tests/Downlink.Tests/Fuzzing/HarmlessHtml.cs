using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Downlink.Tests.Fuzzing;

/// <summary>Whether HTML within a page can run, fetch or send anything, judged on the tree that a browser builds.</summary>
internal static class HarmlessHtml
{
    private static readonly FrozenSet<string> Forbidden =
        "script style iframe frame frameset object embed applet base form button textarea select template noscript link meta title svg animate set foreignobject xmp plaintext noembed noframes canvas audio video portal"
            .Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Harmless =
        "http https mailto tel sms ftp ftps sftp magnet irc xmpp geo".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first thing that isn't harmless, or null.</summary>
    public static string? FindHarm(string html)
    {
        // To AngleSharp U+FFFF is the end of the text.
        var body = new HtmlParser().ParseDocument("<!doctype html><body>" + html.Replace('\uFFFF', '\uFFFD'));
        if (body.Head is { ChildNodes.Length: > 0 } || body.Body is { Attributes.Length: > 0 })
            return "it reaches out of the body";
        return body.Body?.Descendants<IElement>().Select(FindHarm).FirstOrDefault(static harm => harm is not null);
    }

    private static string? FindHarm(IElement element) =>
        Forbidden.Contains(element.LocalName) ? $"<{element.LocalName}>"
        : element.LocalName == "input" && element.GetAttribute("type") != "checkbox" ? "an input"
        : element.Attributes.FirstOrDefault(IsHarmful) is { } attribute ? $"{attribute.Name}=\"{attribute.Value}\""
        : null;

    private static bool IsHarmful(IAttr attribute) =>
        attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || attribute.Name is "srcdoc" or "style" or "formaction" or "action" or "background" or "ping" or "target" or "http-equiv" or "srcset"
        || (attribute.Name is "href" or "src" or "cite" or "xlink:href" && !IsSafe(attribute.Value));

    private static bool IsSafe(string address)
    {
        // As the URL standard reads it: leading controls and spaces go, and tabs and line ends anywhere.
        var visible = string.Concat(address.SkipWhile(static letter => letter <= ' ').Where(static letter => letter is not ('\t' or '\n' or '\r')));
        var colon = visible.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !visible.Take(colon).All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '-' or '.'))
            return true;
        return Harmless.Contains(visible[..colon].ToLowerInvariant()) || visible.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) && !visible.Contains("svg", StringComparison.OrdinalIgnoreCase);
    }
}
