using Downlink.Pages;

namespace Downlink.Rendering;

/// <summary>Addresses in a text that has left its page: whole, as far as the site's own address is known.</summary>
internal static class FeedAddress
{
    /// <summary>The value of an attribute; only those that hold addresses change.</summary>
    public static string Whole(string attribute, string value, Permalink page, SiteAddress address) =>
        attribute switch
        {
            "href" or "src" or "poster" or "cite" or "data" => Whole(value, page, address),
            "srcset" => string.Join(
                ", ",
                value
                    .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(candidate => Candidate(candidate, page, address))
            ),
            _ => value,
        };

    /// <summary>An address and, behind a space, its width or density (HTML Living Standard, 4.8.4.2.1).</summary>
    private static string Candidate(string candidate, Permalink page, SiteAddress address)
    {
        var space = candidate.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? Whole(candidate, page, address) : Whole(candidate[..space], page, address) + candidate[space..];
    }

    private static string Whole(string target, Permalink page, SiteAddress address)
    {
        if (target.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
            return "";
        if (target.Length == 0 || HasScheme(target) || target.StartsWith("//", StringComparison.Ordinal))
            return target;
        if (target[0] == '/')
            return address.Origin + target;

        var here = address.Href(page);
        return address.Origin + (target[0] is '#' or '?' ? here + target : WithoutDots(here[..(here.LastIndexOf('/') + 1)] + target));
    }

    /// <summary>A path without <c>.</c> and <c>..</c> in it (RFC 3986, 5.2.4); what follows a <c>?</c> or <c>#</c> is no path.</summary>
    private static string WithoutDots(string path)
    {
        if (!path.Contains("./", StringComparison.Ordinal))
            return path;

        var end = path.AsSpan().IndexOfAny('?', '#');
        var (way, rest) = end < 0 ? (path, "") : (path[..end], path[end..]);
        var segments = new List<string>();
        foreach (var segment in way.Split('/').Skip(1).Where(static segment => segment != "."))
        {
            if (segment != "..")
                segments.Add(segment);
            else if (segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
        }

        return "/" + string.Join('/', segments) + rest;
    }

    private static bool HasScheme(string target)
    {
        var end = target.AsSpan().IndexOfAny(":/?#");
        return end > 0 && target[end] == ':';
    }
}
