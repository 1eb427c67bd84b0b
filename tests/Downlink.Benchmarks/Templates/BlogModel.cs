using Scriban.Runtime;

namespace Downlink.Benchmarks.Templates;

/// <summary>A blog of made-up posts as the templates see it, and as the hand-written list does.</summary>
internal sealed class BlogModel
{
    private static readonly string[] Categories = ["code", "essays", "notes"];

    public BlogModel(int count)
    {
        Posts = [.. Enumerable.Range(0, count).Select(PostOf)];
        Globals = GlobalsOf(Posts);
    }

    public IReadOnlyList<BlogPost> Posts { get; }

    public ScriptObject Globals { get; }

    public static string BaseUrl => "https://example.org";

    private static BlogPost PostOf(int index) => new(
        $"Post number {index} & what it <says>",
        $"/{2000 + index % 25}/post-{index}/",
        new DateTime(2000 + index % 25, 1 + index % 12, 1 + index % 28),
        $"What was thought on day {index}, at some length, so that there is something to cut: \"quotes\", ampersands & more of the kind.",
        index % 4 == 0 ? [] : ["c#", "web & more", $"tag-{index % 7}"],
        Categories[index % Categories.Length],
        index % 10 == 9,
        index == 3);

    private static ScriptObject GlobalsOf(IReadOnlyList<BlogPost> posts)
    {
        var globals = new ScriptObject();
        globals.SetValue("site", Site(), true);
        globals.SetValue("page", Page(), true);
        globals.SetValue("posts", new ScriptArray(posts.Select(Post)), true);
        return globals;
    }

    private static ScriptObject Site()
    {
        var site = new ScriptObject();
        site.SetValue("title", "Notes & such", true);
        site.SetValue("base_url", BaseUrl, true);
        site.SetValue("language", "en", true);
        site.SetValue("author", "Ann O'Nymous", true);
        site.SetValue("since", 2001, true);
        site.SetValue("nav", new ScriptArray(new[] { "/", "/archive/", "/about/", "/tags/", "/feed/" }.Select(NavItem)), true);
        return site;
    }

    private static ScriptObject NavItem(string url)
    {
        var item = new ScriptObject();
        item.SetValue("url", url, true);
        item.SetValue("title", url == "/" ? "Home" : url.Trim('/'), true);
        return item;
    }

    private static ScriptObject Page()
    {
        var page = new ScriptObject();
        page.SetValue("title", "All <posts>", true);
        page.SetValue("url", "/archive/", true);
        page.SetValue("date", new DateTime(2025, 6, 1), true);
        return page;
    }

    private static ScriptObject Post(BlogPost post)
    {
        var view = new ScriptObject();
        view.SetValue("title", post.Title, true);
        view.SetValue("url", post.Url, true);
        view.SetValue("date", post.Date, true);
        view.SetValue("summary", post.Summary, true);
        view.SetValue("tags", new ScriptArray(post.Tags), true);
        view.SetValue("category", post.Category, true);
        view.SetValue("draft", post.Draft, true);
        view.SetValue("pinned", post.Pinned, true);
        return view;
    }
}
