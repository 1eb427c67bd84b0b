using Downlink.Entries;
using Downlink.Pages;
using Downlink.Posts;

namespace Downlink.Tests.Pages;

public sealed class TermTests
{
    private static readonly DateOnly Day = new(2026, 1, 11);

    [Fact]
    public void Spellings_of_a_tag_are_one_page_under_the_most_frequent_name()
    {
        var plan = Made.Plan(Made.Curated(Tagged("a", "python", "C++"), Tagged("b", "Ｐython", "Python"), Tagged("c", "python", "C#")));
        Assert.Equal(
            ["python 3 /tags/python/", "C# 1 /tags/c-sharp/", "C++ 1 /tags/c-plus-plus/"],
            plan.Tags.Select(static term => $"{term.Name} {term.Posts.Length} {term.Permalink}")
        );
        Assert.Equal("python", Assert.Single(plan.Terms.TagsOf(plan.Posts[1])).Name);
    }

    [Fact]
    public void A_tag_has_pages_and_feeds_like_a_category()
    {
        var posts = Enumerable
            .Range(1, 3)
            .Select(static number => Tagged(new string('a', number), "算法") with { Date = number == 2 ? Day : null });
        var paths = Made.Plan(Made.Curated(posts), config: Made.Config with { PageSize = 2 })
            .Pages.Select(static page => Uri.UnescapeDataString(page.Permalink.Path))
            .ToArray();
        Assert.Equal(
            ["/tags/", "/tags/算法/", "/tags/算法/page/2/", "/tags/算法/feed.xml", "/tags/算法/feed.json", "/tags/算法/atom.xml"],
            paths.Where(static path => path.StartsWith("/tags/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_site_without_tags_and_series_has_no_lists_of_them() =>
        Assert.DoesNotContain(
            Made.Plan(Made.Curated(Made.Post("a"))).Pages,
            static page =>
                page.Permalink.Path.StartsWith("/tags/", StringComparison.Ordinal)
                || page.Permalink.Path.StartsWith("/series/", StringComparison.Ordinal)
        );

    [Fact]
    public void A_tag_and_a_category_of_one_name_are_two_lists_with_feeds_of_their_own()
    {
        var plan = Made.Plan(Made.Curated(Tagged("a", "SSM") with { Categories = ["ssm"] }, Made.Post("b", null, "ssm")));
        Assert.Equal(
            [2, 1],
            plan.Pages.OfType<FeedPage>()
                .Where(static page => page.Term is not null && page.Format == FeedFormat.Rss)
                .Select(static page => page.Posts.Length)
        );
    }

    [Fact]
    public void A_series_is_read_from_its_oldest_post()
    {
        var plan = Made.Plan(Made.Curated(Part("new", Day), Made.Post("other", Day.AddDays(-1)), Part("old", Day.AddDays(-2))));
        Assert.Equal("old new", Order(plan));
        Assert.Equal(1, plan.Terms.SeriesOf(plan.Posts[0])?.At);
        Assert.Null(plan.Terms.SeriesOf(plan.Posts[1]));
    }

    [Fact]
    public void Numbers_decide_before_dates_and_paths_where_no_date_does() =>
        Assert.Equal(
            "three one two undated-1 undated-2",
            Order(
                Made.Plan(
                    Made.Curated(
                        Part("undated-1"),
                        Part("undated-2"),
                        Part("two", Day.AddDays(2)),
                        Part("one", Day.AddDays(1)),
                        Part("three", Day.AddDays(3), 1)
                    )
                )
            )
        );

    private static string Order(SitePlan plan) => string.Join(' ', Assert.Single(plan.Series).Posts.Select(static post => post.Title));

    private static Post Tagged(string name, params string[] tags) => Made.Post(name) with { Tags = [.. tags] };

    private static Post Part(string name, DateOnly? date = null, int? order = null) =>
        Made.FromMarkdown(
            Made.Post(name, date),
            Made.Markdown($"content/posts/{name}.md", front: new FrontMatter { Series = "Signals", SeriesOrder = order })
        );
}
