using System.Globalization;
using System.Text.Json;
using Downlink.Pages;
using Downlink.Posts;

namespace Downlink.Rendering;

/// <summary>What a page is, in schema.org's terms, as a JSON-LD element.</summary>
internal sealed class StructuredData(Page page, PageFacts facts, SitePlan plan) : HtmlString
{
    /// <summary>Null for a page that isn't to be found.</summary>
    public static HtmlString? Of(Page page, PageFacts facts, SitePlan plan) =>
        facts.IsIndexed ? new StructuredData(page, facts, plan) : null;

    public override void AppendTo(Utf8Text html)
    {
        html.Append("<script type=\"application/ld+json\">"u8);
        ScriptJson.Compose(html, Write);
        html.Append("</script>"u8);
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        WriteMain(json, page, facts, plan);
        WriteBreadcrumbs(json, facts, plan.Address);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMain(Utf8JsonWriter json, Page page, PageFacts facts, SitePlan plan)
    {
        json.WriteStartObject();
        json.WriteString("@type", page switch
        {
            PostPage => "BlogPosting",
            HomePage => "Blog",
            ContentPage => "WebPage",
            _ => "CollectionPage",
        });
        json.WriteString(page is PostPage ? "headline" : "name", facts.Title);
        WriteIfAny(json, "description", facts.Description);
        WriteIfAny(json, "url", plan.Address.Absolute(page.Permalink));
        json.WriteString("inLanguage", facts.Language);
        if (page is PostPage { Post: var post }) WritePost(json, page, post, plan);
        json.WriteEndObject();
    }

    private static void WritePost(Utf8JsonWriter json, Page page, Post post, SitePlan plan)
    {
        WriteIfAny(json, "mainEntityOfPage", plan.Address.Absolute(page.Permalink));
        if (plan.Assets.Find(OpenGraph.CardAsset) is { } card) WriteIfAny(json, "image", plan.Address.Absolute(card.Permalink));
        WriteDay(json, "datePublished", post.Date);
        WriteDay(json, "dateModified", post.Updated);
        if (plan.Config.Author is { } author)
        {
            json.WriteStartObject("author");
            json.WriteString("@type", "Person");
            json.WriteString("name", author.Name);
            WriteIfAny(json, "url", author.Url?.AbsoluteUri);
            json.WriteEndObject();
        }

        json.WriteStartArray("articleSection");
        foreach (var term in plan.Categories.Where(term => post.Categories.Contains(term.Slug))) json.WriteStringValue(term.Name);
        json.WriteEndArray();
    }

    // Search engines ask for whole addresses here: without base_url there is no way to give one.
    private static void WriteBreadcrumbs(Utf8JsonWriter json, PageFacts facts, SiteAddress address)
    {
        if (address.BaseUrl is null || facts.Breadcrumbs.Length < 2) return;

        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        for (var index = 0; index < facts.Breadcrumbs.Length; index++)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", index + 1);
            json.WriteString("name", facts.Breadcrumbs[index].Title);
            WriteIfAny(json, "item", address.Absolute(facts.Breadcrumbs[index].Permalink));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? date)
    {
        if (date is { } day) json.WriteString(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) json.WriteString(name, text);
    }
}
