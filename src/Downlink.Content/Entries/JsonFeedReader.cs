using System.Collections.Immutable;
using System.Text.Json;

namespace Downlink.Entries;

/// <summary>Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeedReader
{
    /// <summary>The items in their order, or null for text that is no such feed.</summary>
    public static IReadOnlyList<SourceItem>? Read(string text)
    {
        try
        {
            var mended = JsonHalves.Mend(text);
            using var document = JsonDocument.Parse(mended);
            var root = document.RootElement;
            return
                root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("items", out var items)
                && items.ValueKind == JsonValueKind.Array
                ? Read(mended, items)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<SourceItem> Read(string text, JsonElement items)
    {
        var (read, at, line) = (new List<SourceItem>(), 0, 1);
        foreach (var item in items.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object))
        {
            var next = Math.Max(at, text.IndexOf(item.GetRawText(), at, StringComparison.Ordinal));
            line += text.AsSpan(at, next - at).Count('\n');
            at = next;
            read.Add(Read(item, line));
        }

        return read;
    }

    private static SourceItem Read(JsonElement item, int line) => new()
    {
        Line = line,
        Content = Text(item, "content_html") ?? Text(item, "content_text") ?? Text(item, "summary") ?? "",
        Title = Text(item, "title") is { Length: > 0 } title ? title : null,
        Published = FeedDate.Read(Text(item, "date_published")),
        Categories = Tags(item),
        Link = Text(item, "url"),
    };

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ImmutableArray<string> Tags(JsonElement item) =>
        item.TryGetProperty("tags", out var tags) && tags.ValueKind == JsonValueKind.Array
            ? [.. tags.EnumerateArray().Where(static tag => tag.ValueKind == JsonValueKind.String).Select(static tag => tag.GetString() ?? "").Where(static tag => tag.Length > 0)]
            : [];
}
