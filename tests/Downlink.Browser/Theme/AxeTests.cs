using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Downlink.Browser.Theme;

/// <summary>What axe finds on every kind of page, on every screen.</summary>
[Collection(SharedStudio.Theme)]
public sealed class AxeTests(Studio studio)
{
    private const int PagesAtOnce = 2;

    private const string Run = """
        async () => (await axe.run(document, { resultTypes: ["violations"], elementRef: false })).violations
          .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 200)} ${node.failureSummary}`))
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [BrowserFact]
    public Task Finds_nothing_in_the_site_of_this_repository() => CheckAsync(studio.Own, "own");

    [BrowserFact]
    public Task Finds_nothing_in_a_site_with_something_of_everything() => CheckAsync(studio.Sample, "sample");

    [BrowserFact]
    public Task Finds_nothing_in_English() => CheckAsync(studio.English, "english");

    private async Task CheckAsync(ShownSite site, string name)
    {
        await using var context = await studio.OpenAsync(new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        var violations = new ConcurrentBag<string>();
        var paths = new ConcurrentQueue<string>(PageKinds.Of(site));
        var album = Album.Open(name);
        await Task.WhenAll(Enumerable.Range(0, PagesAtOnce).Select(async _ =>
        {
            var page = await context.NewPageAsync();
            while (paths.TryDequeue(out var path))
                await CheckAsync(page, site, path, album, violations);
        }));
        Assert.True(violations.IsEmpty, string.Join('\n', violations.Order(StringComparer.Ordinal)));
    }

    private static async Task CheckAsync(IPage page, ShownSite site, string path, Album album, ConcurrentBag<string> violations)
    {
        await page.GotoAsync(site[path]);
        await page.EvaluateAsync(Axe);
        foreach (var screen in Screen.All)
        {
            await screen.ShowAsync(page);
            foreach (var violation in await page.EvaluateAsync<string[]>(Run))
                violations.Add($"{path} {screen} {violation}");
            await album.KeepAsync(page, path, screen);
        }
    }
}
