using System.Text;
using Downlink.Pages;
using Downlink.Posts;

namespace Downlink.Rendering;

/// <summary>
/// <c>llms.txt</c> (llmstxt.org): the site's name, a quotation that sums it up, then lists of links under headings. What stands under
/// <c>Optional</c> may be left out by who has little room; the headings are the format's own language.
/// </summary>
internal static class GuideWriter
{
    /// <summary>A guide is read in one go: the newest posts stand in it, the archive has the others.</summary>
    public const int MostPosts = 300;

    public static void Write(Utf8Text output, GuidePage guide, SitePlan plan)
    {
        var text = new StringBuilder().Append("# ").Append(Plain(plan.Config.Title)).Append('\n');
        var summary = plan.Config.Description.Length > 0 ? plan.Config.Description : plan.Config.Tagline;
        if (summary.Length > 0)
            text.Append("\n> ").Append(Plain(summary)).Append('\n');

        Section(text, "Posts", plan.Posts.Take(MostPosts).Select(post => Link(post.Title, plan.PostPermalinks.Of(post), Note(post), plan)));
        Section(
            text,
            "Pages",
            guide.Pages.Select(page =>
                Link(PageFactsReader.TitleOf(page.Entry, plan.Formulas), page.Permalink, plan.Formulas.ExcerptOf(page.Entry) ?? "", plan)
            )
        );
        Section(text, "Categories", plan.Categories.Select(term => Link(term.Name, term.Permalink, term.Description, plan)));
        Section(text, "Series", plan.Series.Select(term => Link(term.Name, term.Permalink, "", plan)));
        Section(
            text,
            "Optional",
            [
                Link("Archive", new Permalink("/archive/"), "all posts by year", plan),
                Link(
                    "RSS",
                    new Permalink("/feed.xml"),
                    plan.Config.Feed.FullText ? "posts with their whole text" : "posts with excerpts",
                    plan
                ),
                Link("JSON Feed", new Permalink("/feed.json"), "the same as JSON", plan),
                Link("Index", new Permalink("/posts.json"), "all posts as JSON: id, title, url, date, categories, tags, excerpt", plan),
            ]
        );
        output.Append(text.ToString());
    }

    private static void Section(StringBuilder text, string heading, IEnumerable<string> links)
    {
        var lines = links.ToList();
        if (lines.Count > 0)
            text.Append("\n## ").Append(heading).Append("\n\n").AppendJoin('\n', lines).Append('\n');
    }

    private static string Link(string title, Permalink at, string note, SitePlan plan)
    {
        var name = Plain(title)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal)
            .Replace("]", "\\]", StringComparison.Ordinal);
        var address = plan
            .Address.AbsoluteOrHref(at)
            .Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal);
        return $"- [{name}]({address})" + (Plain(note) is { Length: > 0 } words ? $": {words}" : "");
    }

    private static string Note(Post post) => post.IsTruncated ? $"{post.Excerpt} (cut off at its source)" : post.Excerpt;

    /// <summary>On one line, white space as one space, without what shows nothing.</summary>
    private static string Plain(string text)
    {
        var visible = string.Concat(XmlText.Clean(text).Select(static character => char.IsControl(character) ? ' ' : character));
        return string.Join(' ', visible.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
