using Downlink.Configuration;
using Downlink.Pages;
using Downlink.Tests.Pages;

namespace Downlink.Tests.Rendering;

public sealed class MenuTests
{
    private const string Layout =
        "{{ for item in page.menu; item.title + ' ' + item.url; item.is_external ? '!' : ''; item.is_current ? '*' : ''; '|'; end }}";

    private static readonly SiteConfig Config = Made.Config with
    {
        Menu = [new("首页", "/"), new("SSM", "/categories/ssm/"), new("关于", "/about/"), new("Code", "https://code.example/me")],
    };

    [Fact]
    public void Entries_carry_the_base_path_and_know_whether_they_lead_out()
    {
        var theme = new Theme(("layouts/home.sbn-html", Layout));
        Assert.Equal("首页 /repo/*|SSM /repo/categories/ssm/|关于 /repo/about/|Code https://code.example/me!|", theme.Render<HomePage>(Plan()));
    }

    [Fact]
    public void An_entry_is_current_on_its_page_and_on_those_below()
    {
        var theme = new Theme(("layouts/category.sbn-html", Layout), ("layouts/page.sbn-html", Layout));
        var plan = Plan();
        Assert.Contains(
            "ssm/*",
            theme.Render(plan, plan.Pages.OfType<TermPage>().First(static page => page.Run.Number == 2)),
            StringComparison.Ordinal
        );
        Assert.Contains("about/*", theme.Render<ContentPage>(plan), StringComparison.Ordinal);
    }

    private static SitePlan Plan()
    {
        var posts = Enumerable.Range(1, 11).Select(static number => Made.Post(new string('a', number), null, "ssm"));
        return Made.Plan(Made.Curated(posts) with { Pages = [Made.Markdown("content/pages/about.md")] }, config: Config);
    }
}
