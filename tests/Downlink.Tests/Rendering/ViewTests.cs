using System.Text.Json;
using System.Text.RegularExpressions;
using Downlink.Pages;
using Downlink.Posts;
using Downlink.Tests.Pages;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Rendering;

public sealed class ViewTests
{
    private static readonly DateOnly Day = new(2026, 1, 11);

    [Fact]
    public void A_post_page_holds_one_body()
    {
        var html = Render<PostPage>("post", "{{ post.body }}", Made.Post("a"));
        Assert.Equal(1, Regex.Count(html, "data-downlink=\"body\""));
        Assert.Contains("a text", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_knows_its_neighbours_and_where_it_was_received()
    {
        const string layout = "{{ post.newer?.url }}|{{ post.older?.title }}|{{ post.signal.received }}/{{ post.signal.total }}|" +
            "{{ for dump in post.signal.dumps; dump.name + dump.is_received; end }}|{{ post.sources[0].file }}:{{ post.sources[0].line }}";
        Assert.Equal("|p2|1/2|atruebfalse|seeds/a.txt:2", Render<PostPage>("post", layout, [.. Made.Posts(2)]));
    }

    [Fact]
    public void The_archive_has_each_year_once_and_undated_posts_after_them()
    {
        const string layout =
            "{{ for group in archive.groups; group.year ?? '-'; ':'; for post in group.posts; post.title; end; ' '; end }}";
        Assert.Equal(
            "2026:ac 2025:b -:xy ",
            Render<ArchivePage>(
                "archive",
                layout,
                Made.Post("x"),
                Made.Post("a", Day),
                Made.Post("b", Day.AddYears(-1)),
                Made.Post("y"),
                Made.Post("c", Day)
            )
        );
    }

    [Fact]
    public void Signals_are_posts_against_dumps()
    {
        const string layout =
            "{{ for row in signals.rows; row.post.title; for cell in row.cells; cell.is_received ? cell.kind : '-'; end; ' '; end }}";
        var written = Made.FromMarkdown(Made.Post("w"), Made.Markdown("content/posts/w.md"));
        Assert.Equal("aoriginal- ", Render<SignalsPage>("signals", layout, Made.Post("a"), written));
    }

    [Fact]
    public void A_long_list_names_the_pages_near_the_one_shown()
    {
        const string layout = "{{ for p in paginator.pages; p.is_gap ? '…' : p.number; p.is_current ? '*' : ''; end }}";
        var plan = Made.Plan(Made.Curated(Made.Posts(20)), config: Made.Config with { PageSize = 1 });
        var theme = new Theme(("layouts/home.sbn-html", layout));
        Assert.Equal("1…8910*1112…20", theme.Render(plan, plan.Pages.OfType<HomePage>().ElementAt(9)));
    }

    [Fact]
    public void A_term_has_its_introduction_and_its_feeds()
    {
        var curated = Made.Curated(Made.Post("a", Day, "ssm")) with
        {
            Introductions = [Made.Markdown("content/categories/ssm.md", "*Hello*")],
        };
        var theme = new Theme(
            ("layouts/category.sbn-html", "{{ term.intro }}{{ for feed in term.feeds; feed.url + ' '; end }}{{ page.full_title }}")
        );
        var html = theme.Render<TermPage>(Made.Plan(curated));
        Assert.Contains("Hello", html, StringComparison.Ordinal);
        Assert.EndsWith(
            "/repo/categories/ssm/feed.xml /repo/categories/ssm/feed.json /repo/categories/ssm/atom.xml SSM · Test",
            html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_page_reads_like_a_post_and_knows_its_own_front_matter()
    {
        var page = Made.Markdown("content/pages/about.md", "# About us #\n\nText.");
        var theme = new Theme(
            ("layouts/page.sbn-html", "{{ page.title }}|{{ post.title }}|{{ post.url }}|{{ post.newer }}|{{ page.params['x'] }}")
        );
        Assert.Equal("About us|About us|/repo/about/||", theme.Render<ContentPage>(Made.Plan(Made.Curated() with { Pages = [page] })));
    }

    [Fact]
    public void Structured_data_stays_within_its_element() =>
        Prop.ForAll<string>(text =>
            {
                var html = Render<PostPage>(
                    "post",
                    "{{ page.json_ld }}",
                    Made.Post("a") with
                    {
                        Title = text + "</script><script>\u2028",
                        Excerpt = text ?? "",
                    }
                );
                const string start = "<script type=\"application/ld+json\">";
                var json = html[start.Length..^"</script>".Length];
                using var parsed = JsonDocument.Parse(json);
                return html.StartsWith(start, StringComparison.Ordinal) && json.IndexOfAny(['<', '>', '\u2028']) < 0;
            })
            .Check(Repeatable.Runs.WithMaxTest(100));

    [Fact]
    public void Structured_data_states_only_known_dates()
    {
        Assert.Contains(
            "\"datePublished\":\"2026-01-11\"",
            Render<PostPage>("post", "{{ page.json_ld }}", Made.Post("a", Day)),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("datePublished", Render<PostPage>("post", "{{ page.json_ld }}", Made.Post("a")), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_sites_on_different_paths_differ_only_by_that_path()
    {
        const string layout = "{{ site.url }}{{ page.url }}{{ page.canonical }}{{ post.url }}{{ page.breadcrumbs[0].url }}{{ page.feeds[0].url }}{{ page.json_ld }}{{ url '/a/' }}";
        string At(string url) => Render<PostPage>("post", layout, new Uri(url), Made.Post("a"));
        Assert.Equal(At("https://x.example"), At("https://x.example/repo").Replace("/repo", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_variable_exists_on_every_page()
    {
        const string everything =
            "{{ post; posts; paginator; term; terms; archive; signals; theme; site.author; page.next_url; page.description }}";
        var plan = Made.Plan(Made.Curated(Made.Post("a")));
        var theme = new Theme(("layouts/base.sbn-html", everything));
        foreach (var page in plan.Pages) theme.Render(plan, page);
        Assert.Empty(theme.Diagnostics.ToSorted());
    }

    [Theory]
    [InlineData(new[] { 2, 3, 3, 2 }, "a(b()c())d()")]
    [InlineData(new[] { 3, 2, 4, 3 }, "a()b(c()d())")]
    [InlineData(new[] { 2, 4, 3 }, "a(b()c())")]
    public void Headings_make_a_tree(int[] levels, string expected)
    {
        var headings = levels.Select((level, index) => new Downlink.Rendering.Heading(level, "h", ((char)('a' + index)).ToString()));
        Assert.Equal(expected, Tree(new Downlink.Rendering.TocView([.. headings]).ToScript()));
    }

    private static string Tree(Scriban.Runtime.ScriptArray nodes) => string.Concat(nodes
        .OfType<Scriban.Runtime.ScriptObject>()
        .Select(static node => $"{node["text"]}({Tree(Assert.IsType<Scriban.Runtime.ScriptArray>(node["children"]))})"));

    private static string Render<TPage>(string name, string layout, params Post[] posts) where TPage : Page =>
        Render<TPage>(name, layout, new Uri("https://x.example/repo"), posts);

    private static string Render<TPage>(string name, string layout, Uri baseUrl, params Post[] posts) where TPage : Page
    {
        var theme = new Theme(($"layouts/{name}.sbn-html", layout));
        var html = theme.Render<TPage>(Made.Plan(Made.Curated(posts), config: Made.Config with { BaseUrl = baseUrl }));
        Assert.Empty(theme.Diagnostics.ToSorted());
        return Assert.IsType<string>(html);
    }
}
