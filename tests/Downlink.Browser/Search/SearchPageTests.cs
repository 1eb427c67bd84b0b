using Microsoft.Playwright;

namespace Downlink.Browser.Search;

/// <summary>The page /search/.</summary>
[Collection(SharedStudio.Search)]
public sealed class SearchPageTests(Studio studio)
{
    [BrowserFact]
    public async Task An_address_with_words_shows_their_hits_with_the_words_marked()
    {
        await using var context = await studio.OpenAsync(SearchVisit.Still);
        var search = await SearchVisit.OpenAsync(context, studio.Sample, "search/?q=" + Uri.EscapeDataString("潮差最大"));
        await search.AnswerAsync();
        Assert.Equal("大潮与小潮", await search.Hits.First.InnerTextAsync());
        Assert.Contains("潮差最大", await search.Marks.AllInnerTextsAsync());
        Assert.Equal("潮差最大", await search.Words.InputValueAsync());
        search.AssertQuiet();
    }

    [BrowserTheory]
    [InlineData("两天潮差", "大潮与小潮")]
    [InlineData("潮位有两次", "潮汐是怎样形成的")]
    [InlineData("１１．２ v", "浮标的自检程序")]
    [InlineData("引力 平衡潮", "潮汐是怎样形成的")]
    public async Task A_piece_of_a_text_finds_it(string words, string title)
    {
        await using var context = await studio.OpenAsync(SearchVisit.Still);
        var search = await SearchVisit.OpenAsync(context, studio.Sample, "search/");
        await search.LookForAsync(words);
        Assert.StartsWith(title, await search.Hits.First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Under_a_sub_path_hits_lead_to_their_pages()
    {
        await using var context = await studio.OpenAsync(SearchVisit.Still);
        var search = await SearchVisit.OpenAsync(context, studio.English, "search/?q=" + Uri.EscapeDataString("潮差最大"));
        await search.AnswerAsync();
        Assert.Equal("1 hit", await search.Status.InnerTextAsync());
        await search.Hits.First.ClickAsync();
        await search.ArriveAsync(studio.English["posts/spring-neap/"]);
        search.AssertQuiet();
    }

    [BrowserFact]
    public async Task A_category_leaves_the_others_out_and_the_address_keeps_it()
    {
        await using var context = await studio.OpenAsync(SearchVisit.Still);
        var search = await SearchVisit.OpenAsync(context, studio.Sample, "search/");
        await search.LookForAsync("潮");
        var all = await search.Hits.CountAsync();
        await search.Page.Locator("[name=category][value=tides]").CheckAsync();
        await search.ArriveAsync(studio.Sample["search/?q=" + Uri.EscapeDataString("潮") + "&category=tides"]);
        await search.AnswerAsync();
        Assert.InRange(await search.Hits.CountAsync(), 1, all - 1);

        await search.Page.ReloadAsync();
        await search.AnswerAsync();
        Assert.True(await search.Page.Locator("[name=category][value=tides]").IsCheckedAsync());
    }

    [BrowserFact]
    public async Task Nothing_found_and_too_little_are_said()
    {
        await using var context = await studio.OpenAsync(SearchVisit.Still);
        var search = await SearchVisit.OpenAsync(context, studio.English, "search/");
        await search.LookForAsync("龘龘龘");
        Assert.StartsWith("Nothing on this frequency", await search.Status.InnerTextAsync(), StringComparison.Ordinal);
        await search.LookForAsync("。。");
        Assert.StartsWith("One letter", await search.Status.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await search.Hits.CountAsync());
    }

    [BrowserFact]
    public async Task Without_a_connection_it_says_so_and_tries_again()
    {
        await using var context = await studio.OpenAsync(SearchVisit.Still);
        var search = await SearchVisit.OpenAsync(context, studio.English, "search/", WaitUntilState.NetworkIdle);
        await context.SetOfflineAsync(true);
        await search.LookForAsync("潮差");
        Assert.StartsWith("The index can't be reached", await search.Status.InnerTextAsync(), StringComparison.Ordinal);
        await context.SetOfflineAsync(false);
        await search.Page.Locator(".search-again").ClickAsync();
        await Assertions.Expect(search.Hits.First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_file_that_is_gone_since_is_looked_up_in_the_root_again()
    {
        await using var context = await studio.OpenAsync(SearchVisit.Still);
        var gone = 1;
        await context.RouteAsync(
            "**/search/index/terms*", route => Interlocked.Decrement(ref gone) >= 0 ? GoneAsync(route) : route.ContinueAsync());
        var search = await SearchVisit.OpenAsync(context, studio.Sample, "search/");
        await search.LookForAsync("潮差最大");
        Assert.Equal(1, await search.Hits.CountAsync());
    }

    [BrowserFact]
    public async Task An_index_that_is_broken_is_told_of()
    {
        await using var context = await studio.OpenAsync(SearchVisit.Still);
        await context.RouteAsync("**/search/index/terms*", GoneAsync);
        var search = await SearchVisit.OpenAsync(context, studio.English, "search/");
        await search.LookForAsync("潮差最大");
        Assert.StartsWith("The index couldn't be read", await search.Status.InnerTextAsync(), StringComparison.Ordinal);
        await Assertions.Expect(search.Page.Locator(".search-again")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Without_scripts_it_leads_to_categories_and_the_archive()
    {
        await using var context = await studio.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var search = await SearchVisit.OpenAsync(context, studio.Sample, "");
        await search.Page.Locator(".search-link").ClickAsync();
        await search.ArriveAsync(studio.Sample["search/"]);
        await Assertions.Expect(search.Page.Locator("main a[href='/categories/tides/']")).ToBeVisibleAsync();
        await Assertions.Expect(search.Page.Locator("main a[href='/archive/']")).ToBeVisibleAsync();
        Assert.False(await search.Words.IsVisibleAsync());
    }

    private static Task GoneAsync(IRoute route) => route.FulfillAsync(new RouteFulfillOptions { Status = 404 });
}
