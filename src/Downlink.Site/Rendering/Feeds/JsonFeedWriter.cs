using System.Text.Json;

namespace Downlink.Rendering;

/// <summary>JSON Feed 1.1 (jsonfeed.org).</summary>
internal static class JsonFeedWriter
{
    public static void Write(Utf8Text output, Feed feed)
    {
        using (var json = JsonFile.Writer(output))
            WriteHead(json, feed);

        var isFirst = true;
        foreach (var part in feed.Parts)
        {
            output.Append(isFirst ? ""u8 : ","u8).Append(part.Json);
            isFirst = false;
        }

        output.Append(isFirst ? "]\n}\n"u8 : "\n  ]\n}\n"u8);
    }

    /// <summary>An item as it stands among others, with the line break before it and without the comma.</summary>
    public static void WriteItem(Utf8Text output, FeedItem item)
    {
        using var json = JsonFile.Writer(output);
        json.WriteStartObject();
        json.WriteStartArray("items");
        json.Flush();
        output.Clear();
        WriteItem(json, item);
    }

    private static void WriteHead(Utf8JsonWriter json, Feed feed)
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", feed.Title);
        json.WriteString("home_page_url", feed.PageUrl);
        json.WriteString("feed_url", feed.Url);
        json.WriteString("description", feed.Description);
        json.WriteString("language", feed.Language);
        if (feed.Author is { } author)
        {
            json.WriteStartArray("authors");
            json.WriteStartObject();
            json.WriteString("name", author.Name);
            if (author.Url is { } url) json.WriteString("url", url.AbsoluteUri);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteStartArray("items");
    }

    private static void WriteItem(Utf8JsonWriter json, FeedItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("url", item.Url);
        json.WriteString("title", item.Title);
        // Every item must have a content; the summary stands in where feeds carry no full text.
        if (item.Html is { } html) json.WriteString("content_html", html);
        else json.WriteString("content_text", item.Summary);
        if (item.Summary.Length > 0) json.WriteString("summary", item.Summary);
        if (item.Published is { } published) json.WriteString("date_published", FeedDay.Rfc3339(published));
        if (item.Updated is { } updated) json.WriteString("date_modified", FeedDay.Rfc3339(updated));
        json.WriteTexts("tags", item.Categories);
        json.WriteString("language", item.Language);
        json.WriteEndObject();
    }
}
