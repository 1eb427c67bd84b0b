using Microsoft.Playwright;

namespace Downlink.Browser.Search;

/// <summary>A page on which somebody searches.</summary>
internal sealed class SearchVisit(Visit visit)
{
    public IPage Page => visit.Page;

    public ILocator Words => Page.Locator(".search-words");

    public ILocator Status => Page.Locator(".search-status");

    public ILocator Hits => Page.Locator(".search-title a");

    public ILocator Marks => Page.Locator(".search-hit mark");

    public ILocator Dialog => Page.Locator("dialog.search-dialog");

    public IReadOnlyCollection<string> Complaints => visit.Complaints;

    /// <summary>Opens a page whose path begins without a slash.</summary>
    public static async Task<SearchVisit> OpenAsync(IBrowserContext context, ShownSite site, string path)
    {
        var opened = new SearchVisit(await Visit.OpenAsync(context, site));
        await opened.Page.GotoAsync(site[path]);
        return opened;
    }

    /// <summary>Types words and waits until the answer is there.</summary>
    public async Task LookForAsync(string words)
    {
        await Words.FillAsync(words);
        await AnswerAsync();
    }

    /// <summary>Waits for an answer: hits, or the word that there are none.</summary>
    public async Task AnswerAsync()
    {
        await Page.WaitForFunctionAsync("""
            () => {
              const search = document.querySelector("dialog .search, main .search");
              const status = search?.querySelector(".search-status").textContent;
              return status && status !== search.dataset.loading && !search.hasAttribute("aria-busy");
            }
            """);
    }
}
