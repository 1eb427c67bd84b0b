using Microsoft.Playwright;

namespace Downlink.Browser.Search;

/// <summary>The search over any page: by keys, and by the link in the header.</summary>
[Collection(SharedStudio.Search)]
public sealed class SearchDialogTests(Studio studio)
{
    [BrowserTheory]
    [InlineData("/")]
    [InlineData("Control+k")]
    [InlineData("Meta+k")]
    public async Task Keys_open_it_arrows_go_through_the_hits_and_Enter_goes_there(string keys)
    {
        await using var context = await studio.OpenAsync(SearchVisit.Still);
        var search = await SearchVisit.OpenAsync(context, studio.English, "posts/everything/");
        await search.Page.Keyboard.PressAsync(keys);
        await Assertions.Expect(search.Words).ToBeFocusedAsync();
        await search.Page.Keyboard.InsertTextAsync("潮");
        await search.AnswerAsync();
        await search.Page.Keyboard.PressAsync("ArrowDown");
        await search.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(search.Hits.Nth(1)).ToBeFocusedAsync();
        await search.Page.Keyboard.PressAsync("ArrowUp");
        await search.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(search.Words).ToBeFocusedAsync();
        await search.Page.Keyboard.PressAsync("ArrowDown");
        var target = await search.Hits.First.EvaluateAsync<string>("link => link.href");
        await search.Page.Keyboard.PressAsync("Enter");
        await search.ArriveAsync(target);
        search.AssertQuiet();
    }

    [BrowserFact]
    public async Task Enter_in_the_words_goes_to_the_first_hit()
    {
        await using var context = await studio.OpenAsync(SearchVisit.Still);
        var search = await SearchVisit.OpenAsync(context, studio.Sample, "archive/");
        await search.Page.Locator(".search-link").ClickAsync();
        await search.LookForAsync("潮差最大");
        await search.Words.PressAsync("Enter");
        await search.ArriveAsync(studio.Sample["posts/spring-neap/"]);
    }

    [BrowserFact]
    public async Task Escape_closes_it_and_the_focus_goes_back()
    {
        await using var context = await studio.OpenAsync(SearchVisit.Still);
        var search = await SearchVisit.OpenAsync(context, studio.Sample, "");
        await search.Page.Locator(".search-link").FocusAsync();
        await search.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(search.Words).ToBeFocusedAsync();
        await search.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(search.Dialog).ToBeHiddenAsync();
        await Assertions.Expect(search.Page.Locator(".search-link")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_slash_among_the_words_is_a_slash()
    {
        await using var context = await studio.OpenAsync(SearchVisit.Still);
        var search = await SearchVisit.OpenAsync(context, studio.Sample, "");
        await search.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(search.Words).ToBeFocusedAsync();
        await search.Page.Keyboard.PressAsync("/");
        Assert.Equal("/", await search.Words.InputValueAsync());
    }

    [BrowserFact]
    public async Task Nothing_of_it_is_loaded_before_it_is_asked_for()
    {
        await using var context = await studio.OpenAsync(SearchVisit.Still);
        var loaded = new List<string>();
        context.Request += (_, request) => loaded.Add(request.Url);
        await SearchVisit.OpenAsync(context, studio.Sample, "", WaitUntilState.NetworkIdle);
        Assert.DoesNotContain(loaded, static url =>
            url.Contains("search-", StringComparison.Ordinal) || url.Contains("/search/", StringComparison.Ordinal));
    }
}
