using Downlink.Diagnostics;
using Downlink.Pages;
using Downlink.Tests.Pages;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Rendering;

public sealed class TemplateTests
{
    private const string Hostile = "<b a=\"1\" c='2'>&amp;</b>";
    private const string Escaped = "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;&lt;/b&gt;";

    [Theory]
    [InlineData("{{ posts[0].title }}")]
    [InlineData("{{ for post in posts; post.title; end }}")]
    [InlineData("{{ html.escape posts[0].title }}")]
    [InlineData("{{ posts[0].title | html.escape }}")]
    [InlineData("{{ posts[0].title | html.escape | html.escape }}")]
    [InlineData("{{ capture x }}{{ posts[0].title }}{{ end }}{{ x }}")]
    [InlineData("{{ include 'p' posts[0].title }}")]
    [InlineData("{{ partial 'p' posts[0].title }}")]
    [InlineData("{{ capture x }}{{ include 'p' posts[0].title }}{{ end }}{{ x }}")]
    [InlineData("{{ x = include 'p' posts[0].title; x }}")]
    [InlineData("{{ $\"{posts[0].title}\" }}")]
    public void Every_value_is_escaped_once(string layout) =>
        Assert.Equal(Escaped, new Theme(("layouts/home.sbn-html", layout), ("partials/p.sbn-html", "{{ $1 }}")).Render<HomePage>(Plan()));

    [Theory]
    [InlineData("{{ raw posts[0].title }}", Hostile)]
    [InlineData("{{ posts[0].title | html.newline_to_br }}", Escaped)]
    [InlineData("<i>{{ '&' }}</i>", "<i>&amp;</i>")]
    [InlineData("{{ [posts[0].title] | array.join ',' }}", Escaped)]
    [InlineData("{{ capture x }}<i>{{ end }}{{ string.upcase x }}", "&lt;I&gt;")]
    [InlineData("{{ include 'p' '&' + '<' }}", "&amp;&lt;")]
    [InlineData("{{ null }}{{ true }}{{ 1.5 }}", "true1.5")]
    public void Only_html_of_ours_stays_as_it_is(string layout, string expected) =>
        Assert.Equal(expected, new Theme(("layouts/home.sbn-html", layout), ("partials/p.sbn-html", "{{ $1 }}")).Render<HomePage>(Plan()));

    [Fact]
    public void No_value_can_bring_a_tag_or_end_an_attribute() =>
        Prop.ForAll<string>(text =>
        {
            var html = Theme.Home("<a title=\"{{ posts[0].title }}\">{{ posts[0].title }}</a>", Made.Post("a") with { Title = text ?? "" });
            return html is not null && html.Count('<') == 2 && html.Count('>') == 2 && html.Count('"') == 2;
        }).Check(Repeatable.Runs.WithMaxTest(100));

    [Theory]
    [InlineData("a\n  {{ paginatr }}", 2, 6, "did you mean `paginator`?")]
    [InlineData("{{ if paginatr }}{{ end }}", 1, 7, "did you mean `paginator`?")]
    [InlineData("{{ page.titel }}", 1, 9, "did you mean `title`?")]
    [InlineData("{{ posts[0].signal.recieved }}", 1, 20, "did you mean `received`?")]
    [InlineData("{{ 'a' | string.upcas }}", 1, 17, "did you mean `upcase`?")]
    [InlineData("{{ stirng.upcase 'a' }}", 1, 4, "did you mean `string`?")]
    [InlineData("{{ posts.sise }}", 1, 10, "did you mean `size`?")]
    [InlineData("{{ site.menu[0]; include 'post-crad' }}", 1, 18, "did you mean `post-card`?")]
    [InlineData("{{ asset 'css/sight.css' }}", 1, 4, "templates/README.md lists what there is")]
    public void An_unknown_name_is_an_error_with_the_nearest_one(string layout, int line, int column, string help)
    {
        var error = Theme.ErrorOf(layout, ("partials/post-card.sbn-html", "x"));
        Assert.Equal("DL0403", error.Code);
        Assert.Equal(help, error.Help);
        Assert.Equal(("templates/layouts/home.sbn-html", line, column), (error.Span.File, error.Span.Line, error.Span.Column));
        Assert.Equal("while rendering the front page", error.Note);
    }

    [Theory]
    [InlineData("../layouts/base")]
    [InlineData("../../site.config.yml")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    public void A_template_reads_nothing_outside_the_partials(string name) =>
        Assert.Equal(Severity.Error, Theme.ErrorOf($"{{{{ include '{name}' }}}}").Severity);

    [Fact]
    public void An_error_in_a_partial_names_the_partial_and_the_page()
    {
        var error = Theme.ErrorOf("{{ include 'p' }}", ("partials/p.sbn-html", "\n{{ nope }}"));
        Assert.Equal("templates/partials/p.sbn-html(2,4): error DL0403: no variable or function of this name: nope", error.ToString());
        Assert.Equal("while rendering the front page", error.Note);
    }

    [Fact]
    public void An_error_names_the_post_that_was_rendered()
    {
        var theme = new Theme(("layouts/post.sbn-html", "{{ post.nope }}"));
        theme.Render<PostPage>(Plan());
        Assert.Equal("while rendering seeds/a.txt(1,1) (a)", Assert.Single(theme.Diagnostics.ToSorted()).Note);
    }

    [Fact]
    public void An_error_on_many_pages_is_told_once()
    {
        var theme = new Theme(("layouts/base.sbn-html", "{{ nope }}"));
        var plan = Plan();
        foreach (var page in plan.Pages.Reverse()) theme.Render(plan, page);
        Assert.Equal("while rendering a page that every site has", Assert.Single(theme.Diagnostics.ToSorted()).Note);
    }

    [Fact]
    public void Assets_are_named_by_their_hash_and_a_script_within_the_page_by_its_own()
    {
        var plan = Plan() with
        {
            Assets = AssetBundler.Bundle(
                new Dictionary<string, byte[]> { ["js/_boot.js"] = "go();\n"u8.ToArray(), ["a.css"] = "a{}"u8.ToArray() },
                new DiagnosticBag()
            ),
        };
        var html = new Theme(
            ("layouts/home.sbn-html", "{{ inline_script 'js/_boot.js' }} {{ csp_hash 'js/_boot.js' }} {{ asset 'a.css' }}")
        ).Render<HomePage>(plan);
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData("go();"u8));
        Assert.Equal($"<script>go();</script> 'sha256-{hash}' /repo{plan.Assets.Find("a.css")?.Permalink.Path}", html);
    }

    [Theory]
    [InlineData("{{ if }}{{ end }}")]
    [InlineData("{{ for x in }}{{ end }}")]
    [InlineData("{{ if true }}")]
    public void A_template_that_cannot_be_read_is_an_error_with_its_place(string layout)
    {
        var theme = new Theme(("layouts/home.sbn-html", layout));
        Assert.Null(theme.Render<HomePage>(Plan()));
        Assert.All(
            theme.Diagnostics.ToSorted(),
            static found => Assert.Equal(("DL0401", "templates/layouts/home.sbn-html"), (found.Code, found.Span.File))
        );
        Assert.NotEmpty(theme.Diagnostics.ToSorted());
    }

    [Fact]
    public void A_broken_partial_is_told_once_and_not_again_by_those_who_include_it()
    {
        var theme = new Theme(("layouts/home.sbn-html", "{{ include 'p' }}"), ("partials/p.sbn-html", "{{ if }}"));
        Assert.Null(theme.Render<HomePage>(Plan()));
        Assert.All(
            theme.Diagnostics.ToSorted(),
            static found => Assert.Equal(("DL0401", "templates/partials/p.sbn-html"), (found.Code, found.Span.File))
        );
    }

    [Theory]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ while true }}A body of some length, written again and again.{{ end }}")]
    [InlineData("{{ include 'loop' }}")]
    [InlineData("{{ x = {}; x.a = x; json x }}")]
    public void A_template_that_never_ends_is_an_error(string layout)
    {
        var error = Theme.ErrorOf(layout, ("partials/loop.sbn-html", "{{ include 'loop' }}"));
        Assert.Equal("DL0404", error.Code);
    }

    [Theory]
    [InlineData("{{ x = 'ab'; for i in 1..60; x = x + x; end }}")]
    [InlineData("{{ x = 'ab'; for i in 1..60; x = x | string.append x; end }}")]
    [InlineData("{{ x = 'ab'; for i in 1..60; x = x | string.replace 'a' 'aa'; end }}")]
    [InlineData("{{ x = 'ab'; for i in 1..60; x = x | regex.replace 'a' 'aa'; end }}")]
    [InlineData("{{ 'abc' * 1000000000 }}")]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}")]
    [InlineData("{{ x = 'a' * 4000000; for i in 1..60; x; end }}")]
    [InlineData("{{ x = 'a' * 4000000; capture y; for i in 1..60; x; end; end }}")]
    [InlineData("{{ x = [1]; for i in 1..60; x = x + x; end }}")]
    [InlineData("{{ x = 1; for i in 1..60; x = [x, x]; end; x }}")]
    [InlineData("{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match '^(a+)+$' }}")]
    public void A_template_that_would_fill_the_memory_or_take_forever_is_an_error(string layout)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal("DL0404", Theme.ErrorOf(layout).Code);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000_000);
    }

    [Fact]
    public void What_a_context_wrote_before_takes_nothing_from_the_next_page()
    {
        var theme = new Theme(("layouts/home.sbn-html", "{{ 'a' * 4000000 }}"));
        var plan = Plan();
        var renderer = theme.Renderer(plan);
        for (var round = 0; round < 12; round++)
            Assert.Equal(4_000_000, renderer.Render(plan.Pages.OfType<HomePage>().First())?.Bytes.Length);
    }

    [Theory]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ math.random 1 9 }}")]
    [InlineData("{{ object.eval_template '{{ 1 }}' }}")]
    public void What_would_make_pages_differ_is_not_there(string layout) => Assert.Equal("DL0403", Theme.ErrorOf(layout).Code);

    [Theory]
    [InlineData("{{ theme['nope'] }}{{ page.params['nope'] }}|", "|")]
    [InlineData("{{ this['nope'] }}|", "|")]
    [InlineData("{{ include 'p' 1 }}", "|1")]
    [InlineData("{{ include 'p' 1 compact: 'c' }}", "c|1")]
    public void Open_maps_and_arguments_may_lack_what_is_asked_for(string layout, string expected) =>
        Assert.Equal(
            expected,
            new Theme(("layouts/home.sbn-html", layout), ("partials/p.sbn-html", "{{ $.compact }}|{{ $1 }}")).Render<HomePage>(Plan())
        );

    [Theory]
    [InlineData("{{ site.title = 'x' }}")]
    [InlineData("{{ posts[0].title = 'x' }}")]
    public void A_template_cannot_change_what_pages_share(string layout) => Assert.Equal("DL0404", Theme.ErrorOf(layout).Code);

    [Theory]
    [InlineData("{{ t 'read_more' }}", "继续阅读")]
    [InlineData("{{ t 'posts_count' 1 }}, {{ t 'posts_count' 2 }}", "1 post, 2 posts")]
    [InlineData("{{ 3 | string.append '' | t }}", "3")]
    [InlineData(
        "{{ url '/about/' }} {{ url 'https://a.example/' }} {{ absolute_url '/a/' }}",
        "/repo/about/ https://a.example/ https://x.example/repo/a/"
    )]
    [InlineData("{{ json ['</script>', 1, true, null, 1.5] }}", "[\"\\u003C/script\\u003E\",1,true,null,1.5]")]
    [InlineData("{{ posts[0].date.text }} {{ posts[0].date.iso }}", "2026年1月11日 2026-01-11")]
    public void Functions_of_ours_do_what_the_readme_says(string layout, string expected) =>
        Assert.Equal(expected, Theme.Home(layout, DatedPost()));

    [Fact]
    public void Missing_words_are_a_warning_that_names_them()
    {
        var theme = new Theme(("layouts/home.sbn-html", "{{ t 'nope' }}"), ("i18n/en.yml", "nope: Not there"));
        Assert.Equal("Not there", theme.Render<HomePage>(Plan()));
        Assert.Equal(
            "templates/i18n/zh-CN.yml(1,1): warning DL0405: no words for `nope`",
            Assert.Single(theme.Diagnostics.ToSorted()).ToString()
        );
    }

    [Fact]
    public void A_layout_that_is_missing_is_an_error()
    {
        var theme = new Theme();
        var files = System.Collections.Immutable.ImmutableArray.Create(
            new Downlink.Sources.SourceFile { Path = "templates/i18n/en.yml", Text = Theme.Words }
        );
        _ = new Downlink.Rendering.PageRenderer(Plan(), files, static _ => null, NoNode.Typesetter, theme.Diagnostics);
        Assert.Equal(9, theme.Diagnostics.ToSorted().Count(static found => found.Code == "DL0402"));
    }

    [Fact]
    public void The_frame_sees_what_the_layout_has_set() =>
        Assert.Equal(
            "[wide]<p>x</p>",
            new Theme(
                ("layouts/home.sbn-html", "{{ shape = 'wide' }}<p>x</p>"),
                ("layouts/base.sbn-html", "[{{ this['shape'] }}]{{ content }}")
            ).Render<HomePage>(Plan())
        );

    private static SitePlan Plan() => Made.Plan(Made.Curated(Made.Post("a") with { Title = Hostile }));

    private static Downlink.Posts.Post DatedPost() => Made.Post("a", new DateOnly(2026, 1, 11));
}
