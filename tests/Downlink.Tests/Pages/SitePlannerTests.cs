using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Pages;

namespace Downlink.Tests.Pages;

public sealed class SitePlannerTests
{
    private static readonly DateOnly Day = new(2026, 1, 11);

    [Fact]
    public void Plans_every_page_that_a_site_has()
    {
        var plan = Made.Plan(Made.Curated(Made.Post("a", Day, "ssm"), Made.Post("b")));
        Assert.Equal(
            [
                "/",
                "/posts/a/",
                "/posts/b/",
                "/categories/",
                "/categories/ssm/",
                "/categories/misc/",
                "/archive/",
                "/signals/",
                "/search/",
                "/feed.xml",
                "/feed.json",
                "/atom.xml",
                "/categories/ssm/feed.xml",
                "/categories/ssm/feed.json",
                "/categories/ssm/atom.xml",
                "/categories/misc/feed.xml",
                "/categories/misc/feed.json",
                "/404.html",
                "/sitemap.xml",
                "/llms.txt",
                "/robots.txt",
                "/posts.json",
                "/.nojekyll",
            ],
            PathsOf(plan));
    }

    [Theory]
    [InlineData("robots.txt")]
    [InlineData("llms.txt")]
    public void An_authors_own_file_stands_where_no_template_makes_one(string name)
    {
        var files = new SiteFiles { Static = [$"content/static/{name}"], Beside = [] };
        var diagnostics = new DiagnosticBag();

        var plan = Made.Plan(Made.Curated(), diagnostics, files: files);

        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal($"content/static/{name}", Assert.IsType<VerbatimPage>(plan.Find(name)).SourcePath);
    }

    [Fact]
    public void Deals_posts_out_to_pages_that_know_their_neighbours()
    {
        var plan = Made.Plan(Made.Curated(Made.Posts(5)), config: Made.Config with { PageSize = 2 });
        var runs = plan.Pages.OfType<HomePage>().ToArray();
        Assert.Equal(["/", "/page/2/", "/page/3/"], runs.Select(static page => page.Permalink.Path));
        Assert.Equal(
            ["p1 p2", "p3 p4", "p5"],
            runs.Select(static page => string.Join(' ', page.Run.Posts.Select(static post => post.Title)))
        );
        Assert.Equal("/", runs[1].Run.Previous?.Path);
        Assert.Equal("/page/3/", runs[1].Run.Next?.Path);
        Assert.Null(runs[2].Run.Next);
        Assert.Contains("/categories/misc/page/2/", PathsOf(plan));
    }

    [Fact]
    public void A_site_without_posts_has_its_front_page()
    {
        var plan = Made.Plan(Made.Curated());
        Assert.Contains("/", PathsOf(plan));
        Assert.Contains("/feed.xml", PathsOf(plan));
        Assert.DoesNotContain("/categories/misc/", PathsOf(plan));
    }

    [Fact]
    public void A_post_knows_the_newer_and_the_older_one()
    {
        var plan = Made.Plan(Made.Curated(Made.Posts(3)));
        var middle = plan.Pages.OfType<PostPage>().ElementAt(1);
        Assert.Equal("p1", middle.Newer?.Title);
        Assert.Equal("p3", middle.Older?.Title);
    }

    [Fact]
    public void Atom_carries_dated_posts_only_and_is_left_out_without_any()
    {
        var dated = Made.Plan(Made.Curated(Made.Post("a", Day), Made.Post("b")));
        var atom = dated.Pages.OfType<FeedPage>().First(static page => page.Format == FeedFormat.Atom);
        Assert.Equal("a", Assert.Single(atom.Posts).Title);
        Assert.DoesNotContain("/atom.xml", PathsOf(Made.Plan(Made.Curated(Made.Post("b")))));
    }

    [Fact]
    public void Patterns_decide_where_posts_stand_and_leave_out_a_date_that_is_unknown()
    {
        var config = Made.Config with { Permalinks = new PermalinkPatterns { Post = "/:year/:month/:day/:slug" } };
        var plan = Made.Plan(Made.Curated(Made.Post("a", Day), Made.Post("b")), config: config);
        Assert.Equal(["/2026/01/11/a/", "/b/"], plan.Pages.OfType<PostPage>().Select(static page => page.Permalink.Path));
    }

    [Fact]
    public void A_page_stands_where_its_folders_and_its_name_say()
    {
        var curated = Made.Curated() with
        {
            Pages =
            [
                Made.Markdown("content/pages/about.md"),
                Made.Markdown("content/pages/docs/index.md"),
                Made.Markdown("content/pages/docs/set-up.md"),
                Made.Markdown("content/pages/x.md", front: new FrontMatter { Permalink = "/y.html" }),
                Made.Markdown("content/pages/docs/z.md", front: new FrontMatter { Slug = "zed" }),
            ],
        };
        Assert.Equal(
            ["/about/", "/docs/", "/docs/set-up/", "/y.html", "/docs/zed/"],
            Made.Plan(curated).Pages.OfType<ContentPage>().Select(static page => page.Permalink.Path));
    }

    [Fact]
    public void Former_paths_lead_to_where_a_post_stands_now()
    {
        var post = Made.Post("a") with { Aliases = ["/old/", "older.html", "/posts/a/"] };
        var redirects = Made.Plan(Made.Curated(post)).Pages.OfType<RedirectPage>();
        Assert.Equal(
            ["/old/ → /posts/a/", "/older.html → /posts/a/"],
            redirects.Select(static page => $"{page.Permalink} → {page.Target}")
        );
    }

    [Fact]
    public void Two_pages_on_one_path_are_an_error_that_names_both()
    {
        var found = Diagnose(Made.Curated(Made.Post("a"), Made.Post("bb") with { Slug = new("a") }));
        Assert.Equal("DL0301", found.Code);
        Assert.Contains("seeds/a.txt(1,1)", found.Message, StringComparison.Ordinal);
        Assert.Contains("seeds/a.txt(2,1)", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void So_are_two_that_differ_only_in_case()
    {
        var found = Diagnose(
            Made.Curated(
                Made.FromMarkdown(Made.Post("a"), Made.Markdown("content/posts/a.md", front: new FrontMatter { Permalink = "/Archive/" }))
            )
        );
        Assert.Equal("DL0302", found.Code);
        Assert.Contains("the archive", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alias_gives_way_to_a_page_and_is_reported()
    {
        var found = Diagnose(Made.Curated(Made.Post("a") with { Aliases = ["/archive/"] }));
        Assert.Equal(("DL0321", Severity.Warning), (found.Code, found.Severity));
    }

    [Fact]
    public void Of_two_posts_that_chose_one_path_the_second_stands_where_it_would_without()
    {
        var front = new FrontMatter { Permalink = "/same/" };
        var curated = Made.Curated(
            Made.FromMarkdown(Made.Post("a"), Made.Markdown("content/posts/a.md", front: front)),
            Made.FromMarkdown(Made.Post("bb"), Made.Markdown("content/posts/b.md", front: front))
        );
        Assert.Equal(["/same/", "/posts/bb/"], Made.Plan(curated).Pages.OfType<PostPage>().Select(static page => page.Permalink.Path));
        Assert.Equal("DL0320", Diagnose(curated).Code);
    }

    [Fact]
    public void And_a_file_where_a_folder_has_to_be() =>
        Assert.Equal("DL0303", Diagnose(Made.Curated(Made.Post("a")), new SiteFiles { Static = ["content/static/archive"] }).Code);

    [Theory]
    [InlineData("/../../etc/passwd")]
    [InlineData("https://elsewhere.example/")]
    public void A_permalink_that_leaves_the_site_is_an_error(string path)
    {
        var page = Made.Markdown("content/pages/a.md", front: new FrontMatter { Permalink = path });
        Assert.Equal("DL0304", Diagnose(Made.Curated() with { Pages = [page] }).Code);
    }

    [Fact]
    public void Static_files_keep_their_paths_and_files_beside_a_post_travel_with_it()
    {
        var bundle = Made.FromMarkdown(Made.Post("trip"), Made.Markdown("content/posts/trip/index.md"));
        var asset = Made.FromMarkdown(Made.Post("walk"), Made.Markdown("content/posts/2024-01-02-walk.md"));
        var named = Made.FromMarkdown(Made.Post("notes"), Made.Markdown("content/posts/notes.md", "![](pic.png)"));
        var files = new SiteFiles
        {
            Static = ["content/static/CNAME"],
            Beside = ["content/posts/2024-01-02-walk/map.png", "content/posts/trip/img/a b.png", "content/posts/pic.png", "content/posts/unused.png"],
        };
        var plan = Made.Plan(Made.Curated(bundle, asset, named), files: files);
        Assert.Equal(
            ["/.nojekyll", "/CNAME", "/posts/walk/map.png", "/posts/trip/img/a%20b.png", "/posts/notes/pic.png"],
            plan.Pages.OfType<VerbatimPage>().Select(static page => page.Permalink.Path));
    }

    [Theory]
    [InlineData("content/static/a\\b.txt")]
    [InlineData("content/static/a\nb.txt")]
    public void A_file_whose_name_no_url_should_carry_is_an_error(string path) =>
        Assert.Equal("DL0308", Diagnose(Made.Curated(), new SiteFiles { Static = [path] }).Code);

    [Fact]
    public void A_category_without_posts_has_a_page_only_if_somebody_introduces_it()
    {
        var curated = Made.Curated(Made.Post("a")) with { Introductions = [Made.Markdown("content/categories/ssm.md")] };
        var plan = Made.Plan(curated);
        Assert.Equal(["ssm", "misc"], plan.Categories.Select(static term => term.Slug));
        Assert.DoesNotContain("/categories/ssm/feed.xml", PathsOf(plan));
    }

    [Fact]
    public void Counts_what_each_dump_brought() =>
        Assert.Equal(
            ["1 a 2", "2 b 0"],
            Made.Plan(Made.Curated(Made.Posts(2))).Dumps.Select(static dump => $"{dump.Number} {dump.Name} {dump.PostCount}"));

    private static IEnumerable<string> PathsOf(SitePlan plan) => plan.Pages.Select(static page => page.Permalink.Path);

    private static Diagnostic Diagnose(Downlink.Posts.CuratedPosts curated, SiteFiles? files = null)
    {
        var diagnostics = new DiagnosticBag();
        Made.Plan(curated, diagnostics, files: files);
        return Assert.Single(diagnostics.ToSorted());
    }
}
