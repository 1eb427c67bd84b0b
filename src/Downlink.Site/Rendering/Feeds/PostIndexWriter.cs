using System.Globalization;
using Downlink.Pages;

namespace Downlink.Rendering;

/// <summary><c>posts.json</c>: one object a post, in feed order.</summary>
internal static class PostIndexWriter
{
    public static void Write(Utf8Text output, PostIndexPage page, SitePlan plan) => JsonFile.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var post in page.Posts)
        {
            json.WriteStartObject();
            json.WriteString("id", post.Id.Hex);
            json.WriteString("title", post.Title);
            json.WriteString("url", plan.Address.Href(plan.PostPermalinks.Of(post)));
            if (post.Date is { } date) json.WriteString("date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            else json.WriteNull("date");
            json.WriteTexts("categories", post.Categories);
            json.WriteTexts("tags", plan.Terms.TagsOf(post).Select(static term => term.Name));
            json.WriteString("excerpt", post.Excerpt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
