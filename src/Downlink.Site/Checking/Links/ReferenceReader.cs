namespace Downlink.Checking;

/// <summary>Finds every address that a page holds.</summary>
internal static class ReferenceReader
{
    public static List<Reference> Read(HtmlPage page)
    {
        var found = new List<Reference>();
        foreach (var element in page.Elements)
        {
            foreach (ref readonly var attribute in page.AttributesOf(element))
            {
                if (Use(page, element, attribute.Name) is { } use)
                    found.Add(new Reference(element, attribute.Name, page.Value(attribute), attribute.ValueStart, use));
                else if (attribute.Name is "srcset" or "content" or "style")
                    found.AddRange(Inside(page, element, attribute));
            }

            if (element.Name == "style")
            {
                foreach (var url in StyleUrls.Of(page.Text[element.TagEnd..element.ContentEnd]))
                    found.Add(new Reference(element, "", url.Text, element.TagEnd + url.Start, ReferenceUse.Asset));
            }
        }

        return found;
    }

    /// <summary>What an attribute is for that is an address as a whole; null for any other.</summary>
    private static ReferenceUse? Use(HtmlPage page, HtmlElement element, string attribute) => attribute switch
    {
        "href" => element.Name switch
        {
            "a" or "area" => ReferenceUse.Link,
            "link" => UseOf(page.Value(element, "rel") ?? ""),
            "use" or "image" => ReferenceUse.Picture,
            _ => null,
        },
        "xlink:href" => element.Name switch
        {
            "a" => ReferenceUse.Link,
            "use" or "image" => ReferenceUse.Picture,
            _ => null,
        },
        "src" => element.Name switch
        {
            "img" or "source" or "audio" or "track" or "video" or "input" => ReferenceUse.Picture,
            "script" or "iframe" or "embed" => ReferenceUse.Asset,
            _ => null,
        },
        "poster" when element.Name == "video" => ReferenceUse.Picture,
        "data" when element.Name == "object" => ReferenceUse.Asset,
        "action" when element.Name == "form" => ReferenceUse.Form,
        "formaction" when element.Name is "input" or "button" => ReferenceUse.Form,
        _ => null,
    };

    /// <summary>The addresses within an attribute's value.</summary>
    private static IEnumerable<Reference> Inside(HtmlPage page, HtmlElement element, HtmlAttribute attribute) => attribute.Name switch
    {
        "srcset" when element.Name is "img" or "source" => Candidates(page.Value(attribute))
            .Select(candidate => new Reference(element, "srcset", candidate, attribute.ValueStart, ReferenceUse.Picture)),
        "content" when element.Name == "meta" => Meta(page, element) is { } meta ? [meta] : [],
        "style" => StyleUrls.Of(page.Value(attribute))
            .Select(url => new Reference(element, "style", url.Text, attribute.ValueStart + url.Start, ReferenceUse.Picture)),
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
