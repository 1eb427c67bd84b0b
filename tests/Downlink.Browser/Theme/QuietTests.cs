using Microsoft.Playwright;

namespace Downlink.Browser.Theme;

/// <summary>
/// Pages that load in peace: not a word in the console, no request elsewhere, nothing that moves, nothing wider than the screen.
/// </summary>
[Collection(SharedStudio.Theme)]
public sealed class QuietTests(Studio studio)
{
    private const string Shift = """
        () => new Promise(resolve => {
          const moved = [];
          const name = source => source.node?.outerHTML?.slice(0, 120) ?? source.node?.textContent?.slice(0, 60);
          new PerformanceObserver(list => list.getEntries().forEach(entry => moved.push(`${entry.value}: ${entry.sources.map(name)}`)))
            .observe({ type: "layout-shift", buffered: true });
          requestAnimationFrame(() => setTimeout(() => resolve(moved), 60));
        })
        """;

    private const string Overflow = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    [BrowserFact]
    public Task In_the_site_of_this_repository() => CheckAsync(studio.Own);

    [BrowserFact]
    public Task In_a_site_with_something_of_everything() => CheckAsync(studio.Sample);

    [BrowserFact]
    public Task In_English() => CheckAsync(studio.English);

    private async Task CheckAsync(ShownSite site)
    {
        var faults = await FaultsAsync(site);
        // A browser that is short of time may paint half a header; what is at fault itself is so with an empty cache again.
        if (faults.Count > 0)
            faults = await FaultsAsync(site);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private async Task<List<string>> FaultsAsync(ShownSite site)
    {
        await using var context = await studio.OpenAsync();
        var paths = PageKinds.Of(site);
        var found = await Task.WhenAll(Screen.Widths.Select(screen => FaultsAsync(context, site, paths, screen)));
        return [.. found.SelectMany(static faults => faults)];
    }

    private static async Task<IEnumerable<string>> FaultsAsync(
        IBrowserContext context,
        ShownSite site,
        IReadOnlyList<string> paths,
        Screen screen
    )
    {
        var visit = await Visit.OpenAsync(context, site);
        await screen.ShowAsync(visit.Page);
        var faults = new List<string>();
        foreach (var path in paths)
        {
            await visit.Page.GotoAsync(site[path]);
            faults.AddRange((await visit.Page.EvaluateAsync<string[]>(Shift)).Select(moved => $"{path} {screen} moves by {moved}"));
            if (await visit.Page.EvaluateAsync<int>(Overflow) is > 0 and var overflow)
                faults.Add($"{path} {screen} is {overflow} px too wide");
        }

        return faults.Concat(visit.Complaints);
    }
}
