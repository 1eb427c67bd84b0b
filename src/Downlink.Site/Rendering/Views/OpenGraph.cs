using System.Globalization;
using Downlink.Pages;

namespace Downlink.Rendering;

/// <summary>What other sites show of a page that is linked there (The Open Graph protocol, ogp.me).</summary>
internal static class OpenGraph
{
    /// <summary>1200 × 630 pixels.</summary>
    public const string CardAsset = "img/card.png";

    public static IEnumerable<OpenGraphProperty> Of(Page page, PageFacts facts, SitePlan plan)
    {
        yield return new("og:type", page is PostPage ? "article" : "website");
        yield return new("og:title", facts.NumberedTitle);
        yield return new("og:site_name", plan.Config.Title);
        yield return new("og:locale", Locale(facts.Language));
        if (facts.Description is { } description) yield return new("og:description", description);
        if (plan.Address.Absolute(page.Permalink) is { } url) yield return new("og:url", url);
        foreach (var property in Card(plan)) yield return property;
        if (page is not PostPage { Post: var post }) yield break;

        if (post.Date is { } date)
            yield return new("article:published_time", Iso(date));
        if (post.Updated is { } updated)
            yield return new("article:modified_time", Iso(updated));
        foreach (var term in plan.Categories.Where(term => post.Categories.Contains(term.Slug)))
            yield return new("article:section", term.Name);
    }

    /// <summary>The theme's picture for cards. Other sites fetch it, so without the site's whole address there is none.</summary>
    private static IEnumerable<OpenGraphProperty> Card(SitePlan plan)
    {
        if (plan.Assets.Find(CardAsset) is not { } card || plan.Address.Absolute(card.Permalink) is not { } url) yield break;

        yield return new("og:image", url);
        yield return new("og:image:width", "1200");
        yield return new("og:image:height", "630");
        yield return new("og:image:alt", plan.Config.Title);
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // ogp.me writes language_TERRITORY.
    private static string Locale(string language) => language.Replace('-', '_');
}
