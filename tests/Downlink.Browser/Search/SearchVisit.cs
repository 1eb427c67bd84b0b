using Microsoft.Playwright;

namespace Downlink.Browser.Search;

/// <summary>A page on which somebody searches.</summary>
internal sealed class SearchVisit(Visit visit)
{
    /// <summary>Without motion: the browser complains of a transition between pages that it gives up.</summary>
    public static BrowserNewContextOptions Still => new() { ReducedMotion = ReducedMotion.Reduce };

    public IPage Page => visit.Page;

    public ILocator Words => Page.Locator(".search-words");

    public ILocator Status => Page.Locator(".search-status");

    public ILocator Hits => Page.Locator(".search-title a");

    public ILocator Marks => Page.Locator(".search-hit mark");

    public ILocator Dialog => Page.Locator("dialog.search-dialog");

    public void AssertQuiet() => Assert.True(visit.Complaints.Count == 0, string.Join('\n', visit.Complaints));

    /// <summary>Opens a page whose path begins without a slash.</summary>
    public static async Task<SearchVisit> OpenAsync(
        IBrowserContext context,
        ShownSite site,
        string path,
        WaitUntilState until = WaitUntilState.Load
    )
    {
        var opened = new SearchVisit(await Visit.OpenAsync(context, site));
        await opened.Page.GotoAsync(site[path], new PageGotoOptions { WaitUntil = until });
        return opened;
    }

    /// <inheritdoc cref="Visit.ArriveAsync"/>
    public Task ArriveAsync(string address) => Visit.ArriveAsync(Page, address);

    /// <summary>Types words and waits until the answer is there.</summary>
    public async Task LookForAsync(string words)
    {
        await Words.FillAsync(words);
        await AnswerAsync();
    }

    /// <summary>Waits for an answer: hits, or the word that there are none.</summary>
    public Task AnswerAsync() => Page.WaitForFunctionAsync(
        "() => document.querySelector('.search:not([aria-busy]) .search-status')?.textContent");
}
