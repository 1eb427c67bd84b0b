namespace Downlink.Checking;

/// <summary>Finds every address that a page holds.</summary>
internal static class ReferenceReader
{
    public static IEnumerable<Reference> Read(HtmlPage page)
    {
        foreach (var element in page.Elements)
        {
            if (element.Attributes == 0 && element.Name != "style")
                continue;

            foreach (var reference in Of(page, element))
                yield return reference;
        }
    }

    private static IEnumerable<Reference> Of(HtmlPage page, HtmlElement element)
    {
        foreach (var (name, use) in Plain(element.Name, page, element))
        {
            if (page.Find(element, name) is { } attribute)
                yield return new Reference(element, name, page.Value(attribute), attribute.ValueStart, use);
        }

        if (element.Name is "img" or "source" && page.Find(element, "srcset") is { } set)
        {
            foreach (var candidate in Candidates(page.Value(set)))
                yield return new Reference(element, "srcset", candidate, set.ValueStart, ReferenceUse.Picture);
        }

        if (element.Name == "meta" && Meta(page, element) is { } meta)
            yield return meta;
        if (page.Find(element, "style") is { } style)
        {
            foreach (var url in StyleUrls.Of(page.Value(style)))
                yield return new Reference(element, "style", url.Text, style.ValueStart + url.Start, ReferenceUse.Picture);
        }

        if (element.Name == "style")
        {
            foreach (var url in StyleUrls.Of(page.Text[element.TagEnd..element.ContentEnd]))
                yield return new Reference(element, "", url.Text, element.TagEnd + url.Start, ReferenceUse.Asset);
        }
    }

    private static (string Name, ReferenceUse Use)[] Plain(string element, HtmlPage page, HtmlElement at) => element switch
    {
        "a" or "area" => [("href", ReferenceUse.Link), ("xlink:href", ReferenceUse.Link)],
        "img" => [("src", ReferenceUse.Picture)],
        "script" or "iframe" or "embed" => [("src", ReferenceUse.Asset)],
        "link" => UseOf(page.Value(at, "rel") ?? "") is { } use ? [("href", use)] : [],
        "source" or "audio" or "track" => [("src", ReferenceUse.Picture)],
        "video" => [("src", ReferenceUse.Picture), ("poster", ReferenceUse.Picture)],
        "object" => [("data", ReferenceUse.Asset)],
        "input" => [("src", ReferenceUse.Picture), ("formaction", ReferenceUse.Form)],
        "form" => [("action", ReferenceUse.Form)],
        "button" => [("formaction", ReferenceUse.Form)],
        "use" or "image" => [("href", ReferenceUse.Picture), ("xlink:href", ReferenceUse.Picture)],
        _ => [],
    };

    private static ReferenceUse? UseOf(string relations)
    {
        var words = relations.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(static word => word is "preconnect" or "dns-prefetch"))
            return null;
        return words.Any(static word =>
            word is "stylesheet" or "icon" or "apple-touch-icon" or "mask-icon" or "preload" or "modulepreload" or "manifest" or "prefetch"
        )
            ? ReferenceUse.Asset
            : ReferenceUse.Link;
    }

    private static Reference? Meta(HtmlPage page, HtmlElement element)
    {
        if (page.Find(element, "content") is not { } content)
            return null;

        var value = page.Value(content);
        var name = (page.Value(element, "property") ?? page.Value(element, "name"))?.ToLowerInvariant();
        if (name is "og:image" or "og:image:url" or "og:image:secure_url" or "twitter:image" or "og:video" or "og:audio")
            return new Reference(element, "content", value, content.ValueStart, ReferenceUse.Picture);
        if (name is "og:url" or "twitter:url")
            return new Reference(element, "content", value, content.ValueStart, ReferenceUse.Link);
        if (page.Value(element, "http-equiv")?.Equals("refresh", StringComparison.OrdinalIgnoreCase) != true)
            return null;

        var at = value.IndexOf("url=", StringComparison.OrdinalIgnoreCase);
        return at < 0
            ? null
            : new Reference(element, "content", value[(at + 4)..].Trim(' ', '"', '\''), content.ValueStart + at + 4, ReferenceUse.Link);
    }

    /// <summary>
    /// The addresses of a <c>srcset</c> (HTML standard, 4.8.4.2.1): what stands before white space, a comma at its end left out.
    /// </summary>
    private static IEnumerable<string> Candidates(string set)
    {
        for (var at = 0; at < set.Length;)
        {
            while (at < set.Length && (char.IsWhiteSpace(set[at]) || set[at] == ','))
                at++;
            var start = at;
            while (at < set.Length && !char.IsWhiteSpace(set[at]))
                at++;
            if (at == start)
                yield break;

            var address = set[start..at].TrimEnd(',');
            yield return address;
            if (address.Length == at - start)
                at = set.IndexOf(',', at) is >= 0 and var comma ? comma + 1 : set.Length;
        }
    }
}
