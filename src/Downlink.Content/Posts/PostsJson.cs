using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Downlink.Dedup;

namespace Downlink.Posts;

/// <summary>The listing of posts as JSON: what the pipeline made of the sources, one object a post, in feed order.</summary>
public static class PostsJson
{
    private const int MostPending = 1 << 16;

    // Everything stays readable but what HTML or JavaScript could take for its own.
    private static JsonWriterOptions Options =>
        new()
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        };

    /// <param name="output">Takes UTF-8 with a line end after it.</param>
    /// <param name="curated">What the sources came to.</param>
    /// <param name="url">The path of a post's page from the site's root, percent-encoded.</param>
    public static void Write(Stream output, CuratedPosts curated, Func<Post, string> url)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(curated);
        ArgumentNullException.ThrowIfNull(url);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartArray();
            foreach (var post in curated.Posts)
            {
                WritePost(json, post, url(post));
                // The writer keeps all that hasn't been handed on.
                if (json.BytesPending > MostPending)
                    json.Flush();
            }

            json.WriteEndArray();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WritePost(Utf8JsonWriter json, Post post, string url)
    {
        json.WriteStartObject();
        json.WriteString("id", post.Id.Hex);
        json.WriteString("title", post.Title);
        json.WriteString("slug", post.Slug.Value);
        json.WriteString("url", url);
        json.WriteString("date", post.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteStartArray("categories");
        foreach (var category in post.Categories)
            json.WriteStringValue(category);
        json.WriteEndArray();
        json.WriteString("language", post.Language);
        json.WriteBoolean("truncated", post.IsTruncated);
        json.WriteString("text", post.Winner.Body);
        WriteSources(json, post.Signal);
        WriteEvidence(json, post);
        json.WriteEndObject();
    }

    private static void WriteSources(Utf8JsonWriter json, Signal signal)
    {
        json.WriteStartArray("sources");
        foreach (var copy in signal.Copies)
        {
            json.WriteStartObject();
            json.WriteString("file", copy.Entry.Origin.File);
            json.WriteNumber("line", copy.Entry.Origin.Line);
            json.WriteString("kind", copy.Kind switch { CopyKind.Original => "original", CopyKind.Exact => "exact", _ => "near" });
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEvidence(Utf8JsonWriter json, Post post)
    {
        json.WriteStartArray("evidence");
        foreach (var category in post.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("category", category.Category);
            json.WriteNumber("score", category.Score);
            json.WriteNumber("threshold", category.Threshold);
            json.WriteStartArray("terms");
            foreach (var term in category.Terms)
                WriteTerm(json, term);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTerm(Utf8JsonWriter json, TermEvidence term)
    {
        json.WriteStartObject();
        json.WriteString("term", term.Term);
        json.WriteNumber("weight", term.Weight);
        json.WriteString("where", term.Where);
        json.WriteEndObject();
    }
}
