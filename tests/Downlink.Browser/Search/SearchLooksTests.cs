using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Downlink.Browser.Search;

/// <summary>What axe finds in the search with hits in it, as a page and as a dialog, and pictures of both to be looked at.</summary>
[Collection(SharedStudio.Search)]
public sealed class SearchLooksTests(Studio studio)
{
    private const string Run = """
        async () => (await axe.run(document, { resultTypes: ["violations"], elementRef: false })).violations
          .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 200)} ${node.failureSummary}`))
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [BrowserFact]
    public async Task As_a_page()
    {
        await using var context = await studio.OpenAsync(SearchVisit.Still);
        var search = await SearchVisit.OpenAsync(context, studio.Own, "search/?q=" + Uri.EscapeDataString("目标检测"));
        await search.AnswerAsync();
        await LookAsync(search.Page, "page");
    }

    [BrowserFact]
    public async Task As_a_dialog()
    {
        await using var context = await studio.OpenAsync(SearchVisit.Still);
        var search = await SearchVisit.OpenAsync(context, studio.Own, "archive/");
        await search.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(search.Words).ToBeFocusedAsync();
        await search.LookForAsync("DDP");
        await LookAsync(search.Page, "dialog");
    }

    private static async Task LookAsync(IPage page, string name)
    {
        var album = Album.Open("search");
        await page.EvaluateAsync(Axe);
        var found = new List<string>();
        foreach (var screen in Screen.All)
        {
            await screen.ShowAsync(page);
            foreach (var violation in await page.EvaluateAsync<string[]>(Run)) found.Add($"{screen} {violation}");
            if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                found.Add($"{screen} is too wide");
            await album.KeepAsync(page, name, screen);
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
