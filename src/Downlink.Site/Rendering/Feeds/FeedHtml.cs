using System.Text;
using Downlink.Pages;

namespace Downlink.Rendering;

/// <summary>HTML of ours as it has to be where it stands alone: links and pictures by their whole addresses.</summary>
internal static class FeedHtml
{
    private static readonly string[] Attributes = [" href=\"", " src=\""];

    /// <summary>Rewrites the targets of a page's body. In our HTML a quote in text is always escaped, so what looks like an attribute is one.</summary>
    public static string Detach(string html, Permalink page, SiteAddress address)
    {
        var result = new StringBuilder(html.Length);
        var at = 0;
        while (Next(html, at) is var (start, length) && start >= 0)
        {
            var target = start + length;
            var end = html.IndexOf('"', target);
            if (end < 0) break;

            result.Append(html, at, target - at).Append(Whole(html[target..end], page, address));
            at = end;
        }

        return result.Append(html, at, html.Length - at).ToString();
    }

    private static (int Start, int Length) Next(string html, int from)
    {
        var first = (Start: -1, Length: 0);
        foreach (var attribute in Attributes)
        {
            var start = html.IndexOf(attribute, from, StringComparison.Ordinal);
            if (start >= 0 && (first.Start < 0 || start < first.Start)) first = (start, attribute.Length);
        }

        return first;
    }

    private static string Whole(string target, Permalink page, SiteAddress address)
    {
        if (target.Length == 0 || HasScheme(target) || target.StartsWith("//", StringComparison.Ordinal)) return target;
        if (target[0] == '/') return address.Origin + target;

        var here = address.AbsoluteOrHref(page);
        return target[0] == '#' ? here + target : here[..(here.LastIndexOf('/') + 1)] + target;
    }

    private static bool HasScheme(string target)
    {
        var end = target.AsSpan().IndexOfAny(":/?#");
        return end > 0 && target[end] == ':';
    }
}
