using System.Text;
using Downlink.Pages;
using Downlink.Rendering;
using Downlink.Tests.Pages;

namespace Downlink.Tests.Rendering;

/// <summary>What an include came to once is kept for other pages: nobody may be able to tell.</summary>
public sealed class FragmentTests
{
    [Theory]
    [InlineData("{{ include 'p'; for item in [1, 2]; include 'p' 1; end }}", "{{ $1 ? item : '-' }}", "-12")]
    [InlineData("{{ for item in [1, 2]; include 'p'; end }}", "{{ for.index }}", "01")]
    [InlineData("{{ x = 1; include 'p'; x = 2; include 'p' }}", "{{ x }}", "12")]
    [InlineData("{{ x = 1; include 'p'; x = 2; include 'p' }}", "{{ this['x'] }}", "12")]
    [InlineData("{{ include 'p'; y; y = 2; include 'p'; y }}", "{{ y = 1 }}", "11")]
    [InlineData("{{ include 'p'; for site in [1]; include 'p'; end; include 'p' }}", "{{ site == 1 ? 'one' : 'site' }}", "siteonesite")]
    [InlineData("{{ include 'p'; site = 1; include 'p' }}", "{{ site == 1 ? 'one' : 'site' }}", "siteone")]
    [InlineData("{{ include 'p'; post = 1; include 'p' }}", "{{ include 'q' }}", "-1")]
    [InlineData("{{ include 'p' 1; include 'p' '1'; include 'p' true }}", "{{ object.typeof $1 }}.", "number.string.boolean.")]
    [InlineData("{{ include 'p' ','; include_join 'p' ','; include_join ['p', 'q'] ','; include 'p' ',' }}", "{{ $1 ?? '.' }}", ",..,-,")]
    [InlineData("{{ include 'p' 1; include 'p' 2; include 'p' 1 2; include 'p' 1 n: 2 }}", "{{ $1 }}{{ $2 }}{{ $.n }},", "1,2,12,12,")]
    public void An_include_sees_what_is_around_it_each_time(string layout, string partial, string expected)
    {
        var theme = new Theme(
            ("layouts/home.sbn-html", layout),
            ("partials/p.sbn-html", partial),
            ("partials/q.sbn-html", "{{ post ?? '-' }}")
        );
        Assert.Equal(expected, theme.Render<HomePage>(Made.Plan(Made.Curated(Made.Post("a")))));
    }

    [Fact]
    public void A_card_is_the_same_whether_it_is_kept_or_rendered()
    {
        const string card = """
            <a href="{{ $1.url }}">{{ $1.title }}</a>{{ for c in $1.categories }}{{ c.name }}{{ end }}{{ t 'read_more' }}{{ site.title }}
            """;
        const string layout = """
            {{ for n in 1..2; for p in posts; include 'card' p; end; end -}}
            |
            {{- for n in 1..2; for p in posts; include 'card' p k: n; end; end }}
            """;
        var theme = new Theme(("layouts/home.sbn-html", layout), ("partials/card.sbn-html", card));
        var halves = theme.Render<HomePage>(Made.Plan(Made.Curated(Made.Post("a"), Made.Post("b", null, "ssm"))))?.Split('|') ?? [];
        Assert.Contains("/posts/b/", halves[0], StringComparison.Ordinal);
        Assert.Equal(halves[1], halves[0]);
    }

    [Fact]
    public void A_page_is_the_same_when_what_pages_show_alike_was_let_go_of()
    {
        const string layout = "{{ for p in posts; include 'card' p; include 'card' p; end }}";
        const string card = "{{ $1.url }} {{ $1.date ? $1.date.text : 0 }} {{ for c in $1.categories; c.name; end }} {{ $1.is_draft }}\n";
        var theme = new Theme(("layouts/home.sbn-html", layout), ("partials/card.sbn-html", card));
        var plan = Made.Plan(Made.Curated(Made.Post("a"), Made.Post("b", new DateOnly(2026, 1, 2), "ssm"), Made.Post("c", null, "ssm")));
        var renderer = theme.Renderer(plan);
        var page = plan.Pages.OfType<HomePage>().First();

        var before = Text(renderer.Render(page));
        renderer.ReleaseShared();
        Assert.Contains("/posts/b/", before, StringComparison.Ordinal);
        Assert.Equal(before, Text(renderer.Render(page)));
    }

    [Fact]
    public void A_partial_that_reads_its_page_is_rendered_on_each()
    {
        var theme = new Theme(
            ("layouts/post.sbn-html", "{{ include 'p' }}"),
            ("partials/p.sbn-html", "{{ include 'q' }}"),
            ("partials/q.sbn-html", "{{ page.title }}")
        );
        var plan = Made.Plan(Made.Curated(Made.Post("a"), Made.Post("b")));
        var renderer = theme.Renderer(plan);
        Assert.Equal(["a", "b"], plan.Pages.OfType<PostPage>().Select(page => Text(renderer.Render(page))));
    }

    [Fact]
    public void A_word_that_is_missing_is_told_with_its_page()
    {
        var theme = new Theme(("layouts/home.sbn-html", "{{ include 'p' }}"), ("partials/p.sbn-html", "{{ t 'nothing' }}"));
        Assert.Equal("nothing", theme.Render<HomePage>(Made.Plan(Made.Curated(Made.Post("a")))));
        Assert.Contains("while rendering", Assert.Single(theme.Diagnostics.ToSorted()).Note, StringComparison.Ordinal);
    }

    private static string Text(OutputFile? file) => Encoding.UTF8.GetString(Assert.IsType<OutputFile>(file).Bytes.Span);
}
