using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Downlink.Text;

namespace Downlink.Entries;

/// <summary>Reads a saved page: each of its articles, or the page as one where it has none.</summary>
internal static class HtmlPageReader
{
    private const string Contents = ".entry-content, .post-content, .article-content, .post-body, .entry-summary, .post-excerpt, .excerpt, .summary, .e-content, .content";
    private const string Names = "a[rel~=tag], a[rel~=category], .category a, .categories a, .tags a, .p-category";
    private const string Furniture = "script, style, noscript, nav, header, footer, aside, form, button, template";

    /// <summary>The items in their order, or null for text that is no page.</summary>
    public static IReadOnlyList<SourceItem>? Read(string text)
    {
        if (ForeignHtml.Read(text, withPlaces: true) is not { } page)
            return null;

        var articles = page.QuerySelectorAll("article, .h-entry, .post, .hentry")
            .Where(static element => HtmlText.Of(element).Length > 0)
            .ToList();
        var all = articles.ToHashSet();
        var outermost = articles.Where(element => !element.Ancestors<IElement>().Any(all.Contains)).ToList();
        return outermost.Count > 0 ? [.. outermost.Select(Read)] : WholePage(page);
    }

    private static SourceItem Read(IElement article)
    {
        var heading = article.QuerySelector("h1, h2, h3, .p-name, .title");
        return new SourceItem
        {
            Line = article.SourceReference?.Position.Line ?? 1,
            Content = ContentOf(article, heading),
            Title = heading is not null && HtmlText.Of(heading) is { Length: > 0 } title ? title : null,
            Published = FeedDate.Read(article.QuerySelector("time[datetime]")?.GetAttribute("datetime")),
            Categories = [.. article.QuerySelectorAll(Names).Select(static name => HtmlText.Of(name).TrimStart('#')).Where(static name => name.Length > 0).Distinct()],
            Link = (heading?.QuerySelector("a") ?? heading?.Closest("a"))?.GetAttribute("href"),
        };
    }

    private static string ContentOf(IElement article, IElement? heading)
    {
        if (article.QuerySelector(Contents) is { } content)
            return content.InnerHtml.Trim();

        var copy = (IElement)article.Clone();
        if (heading is not null)
            copy.QuerySelector("h1, h2, h3, .p-name, .title")?.Remove();
        foreach (var element in copy.QuerySelectorAll(Furniture + ", time, " + Names).ToList())
            element.Remove();
        return copy.InnerHtml.Trim();
    }

    private static ImmutableArray<SourceItem> WholePage(IHtmlDocument page)
    {
        var main = page.QuerySelector("main, #content, .content") ?? page.Body;
        return main is null || HtmlText.Of(main).Length == 0 ? [] : [Read(main) with { Title = page.QuerySelector("h1")?.TextContent.Trim() ?? page.Title }];
    }
}
