using System.Text.Json;

namespace Downlink.Checking;

/// <summary>JSON-LD of schema.org in a page: it can be read, says what it is, and has what search engines ask of it.</summary>
internal sealed class StructuredDataRule(AddressBook book)
{
    private static readonly string[] Addresses = ["url", "@id", "item", "mainEntityOfPage", "image", "logo", "thumbnailUrl", "contentUrl"];
    private static readonly string[] Articles = ["Article", "BlogPosting", "NewsArticle", "TechArticle"];

    public void Check(HtmlPage page, PageFaults faults)
    {
        foreach (var script in page.Elements.Where(static element => element.Name == "script"))
        {
            if (page.Value(script, "type")?.Trim().Equals("application/ld+json", StringComparison.OrdinalIgnoreCase) == true
                && Problem(page.Text.AsMemory(script.TagEnd, script.ContentEnd - script.TagEnd)) is { } problem)
            {
                faults.Add(DataDiagnostics.BadStructure(problem), script);
            }
        }
    }

    private string? Problem(ReadOnlyMemory<char> text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return OfRoot(json.RootElement) ?? OfAddresses(json.RootElement);
        }
        catch (JsonException)
        {
            return "it isn't JSON";
        }
    }

    private static string? OfRoot(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
            return root.EnumerateArray().Select(OfRoot).FirstOrDefault(static problem => problem is not null);
        if (root.ValueKind != JsonValueKind.Object)
            return "it is no object";
        if (!root.TryGetProperty("@context", out _))
            return "it lacks `@context`";

        return root.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array
            ? graph.EnumerateArray().Select(OfNode).FirstOrDefault(static problem => problem is not null)
            : OfNode(root);
    }

    private static string? OfNode(JsonElement node)
    {
        if (node.ValueKind != JsonValueKind.Object)
            return "a part of it is no object";
        if (!node.TryGetProperty("@type", out var type))
            return "a part of it lacks `@type`";

        var name = type.ValueKind == JsonValueKind.String ? type.GetString() ?? "" : "";
        if (Articles.Contains(name, StringComparer.Ordinal) && !HasText(node, "headline"))
            return $"a {name} lacks `headline`";
        foreach (var date in (string[])["datePublished", "dateModified"])
        {
            if (node.TryGetProperty(date, out var day) && !(day.ValueKind == JsonValueKind.String && DateRule.IsWeb(day.GetString() ?? "")))
                return $"`{date}` is no date";
        }

        return name == "BreadcrumbList" ? OfBreadcrumbs(node) : null;
    }

    private static string? OfBreadcrumbs(JsonElement list)
    {
        if (!list.TryGetProperty("itemListElement", out var items) || items.ValueKind != JsonValueKind.Array)
            return "a BreadcrumbList lacks `itemListElement`";

        return items
            .EnumerateArray()
            .All(static item =>
                item.ValueKind == JsonValueKind.Object
                && item.TryGetProperty("position", out _)
                && (HasText(item, "name") || item.TryGetProperty("item", out _))
            )
            ? null
            : "an element of a BreadcrumbList lacks `position` or `name`";
    }

    /// <summary>Its addresses are whole ones, and those of the site lead to what is there.</summary>
    private string? OfAddresses(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                if (OfAddresses(item) is { } problem)
                    return problem;
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
            {
                if (OfMember(member) is { } problem)
                    return problem;
            }
        }

        return null;
    }

    private string? OfMember(JsonProperty member)
    {
        if (member.Value.ValueKind != JsonValueKind.String)
            return OfAddresses(member.Value);
        if (!Array.Exists(Addresses, member.NameEquals))
            return null;

        var address = member.Value.GetString() ?? "";
        if (book.Site.Origin is not null && address.StartsWith('/'))
            return $"`{member.Name}` isn't a whole address: {address}";
        return
            address.Length > 0
            && book.Resolve(address, "", null).Kind is TargetKind.Missing or TargetKind.OtherCase or TargetKind.Malformed
            ? $"`{member.Name}` leads nowhere: {address}"
            : null;
    }

    private static bool HasText(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value)
        && (value.ValueKind != JsonValueKind.String || !string.IsNullOrWhiteSpace(value.GetString()));
}
