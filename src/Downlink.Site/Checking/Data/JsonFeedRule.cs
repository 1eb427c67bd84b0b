using System.Text.Json;

namespace Downlink.Checking;

/// <summary>JSON Feed 1.1 (jsonfeed.org). Dates are optional in it.</summary>
internal sealed class JsonFeedRule(string text, DataAddresses addresses, DataFaults faults)
{
    public void Check(JsonElement feed)
    {
        if (Text(feed, "version") is var version && version is not ("https://jsonfeed.org/version/1" or "https://jsonfeed.org/version/1.1"))
            Add(DataDiagnostics.WrongValue("`version`", version ?? "", "https://jsonfeed.org/version/1.1"), version ?? "{");
        if (Text(feed, "title") is null)
            Add(DataDiagnostics.Lacks("the feed", "title"), "{");
        foreach (var name in (string[])["home_page_url", "feed_url"])
            Address($"`{name}`", Text(feed, name));
        if (!feed.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            Add(DataDiagnostics.Lacks("the feed", "items"), "{");
            return;
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object))
            CheckItem(item, ids);
    }

    private void CheckItem(JsonElement item, HashSet<string> ids)
    {
        var url = Text(item, "url");
        if (Text(item, "id") is not { Length: > 0 } id)
            Add(DataDiagnostics.Lacks("an item", "id"), url ?? "{");
        else if (!ids.Add(id))
            Add(DataDiagnostics.SameId(id), id);
        if (Text(item, "content_html") is { } html)
            Html(html, url);
        else if (Text(item, "content_text") is null)
            Add(DataDiagnostics.Lacks("an item", "content_html"), url ?? "{");
        Address("an item's url", url);
        foreach (var name in (string[])["date_published", "date_modified"])
        {
            if (Text(item, name) is { } date && !DateRule.IsStamp(date))
                Add(DataDiagnostics.BadDate($"`{name}`", date, "RFC 3339"), date);
        }
    }

    private void Html(string html, string? url)
    {
        var (line, column) = Place(url ?? "{");
        addresses.CheckHtml("an item", html, line, column, faults);
    }

    private void Address(string what, string? address)
    {
        if (address is null)
            return;
        var (line, column) = Place(address);
        addresses.Check(what, address, line, column, faults);
    }

    private void Add(Downlink.Diagnostics.Diagnostic what, string near)
    {
        var (line, column) = Place(near);
        faults.Add(what, line, column);
    }

    /// <summary>JSON keeps no places: a value's is that of its text.</summary>
    private (int Line, int Column) Place(string near) => TextPlace.Of(text, Math.Max(0, text.IndexOf(near, StringComparison.Ordinal)));

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
