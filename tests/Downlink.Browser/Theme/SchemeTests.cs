using Microsoft.Playwright;

namespace Downlink.Browser.Theme;

/// <summary>Light, dark and automatic.</summary>
[Collection(SharedStudio.Theme)]
public sealed class SchemeTests(Studio studio)
{
    private const string Paper = "() => getComputedStyle(document.documentElement).backgroundColor";

    /// <summary>Notes the paper's colour at every frame from the first, before any script of the page has run.</summary>
    private const string NoteFrames = """
        window.papers = new Set();
        (function frame() {
          if (document.body) window.papers.add(getComputedStyle(document.documentElement).backgroundColor);
          requestAnimationFrame(frame);
        })();
        """;

    [BrowserFact]
    public async Task The_choice_is_remembered_and_nothing_flashes()
    {
        await using var context = await studio.OpenAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        await context.AddInitScriptAsync(NoteFrames);
        var page = await context.NewPageAsync();
        await page.GotoAsync(studio.Sample.Address);
        var light = await page.EvaluateAsync<string>(Paper);

        await ChooseAsync(page, "dark");
        var dark = await page.EvaluateAsync<string>(Paper);
        Assert.NotEqual(light, dark);

        foreach (var path in (string[])["", "archive/", "posts/everything/"])
        {
            await page.GotoAsync(studio.Sample[path]);
            await page.WaitForFunctionAsync("() => window.papers.size > 0");
            Assert.Equal([dark], await page.EvaluateAsync<string[]>("() => [...window.papers]"));
        }

        await ChooseAsync(page, "auto");
        Assert.Equal(light, await page.EvaluateAsync<string>(Paper));
        Assert.Null(await page.EvaluateAsync<string?>("() => localStorage.getItem('theme')"));
    }

    [BrowserFact]
    public async Task Automatic_follows_the_system_at_once()
    {
        await using var context = await studio.OpenAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        var page = await context.NewPageAsync();
        await page.GotoAsync(studio.English.Address);
        var light = await page.EvaluateAsync<string>(Paper);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        Assert.NotEqual(light, await page.EvaluateAsync<string>(Paper));
    }

    [BrowserFact]
    public async Task Body_text_meets_the_highest_contrast_in_both()
    {
        await using var context = await studio.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(studio.Sample["posts/everything/"]);
        await page.EvaluateAsync(new Deque.AxeCore.Commons.BundledAxeScriptProvider().GetScript());
        foreach (var screen in Screen.All)
        {
            await screen.ShowAsync(page);
            Assert.Empty(await page.EvaluateAsync<string[]>("""
                async () => (await axe.run({ include: [[".prose p:not(.alert-title)"], [".prose li"], [".prose td"], ["h1"]], exclude: [["a"]] }, { runOnly: ["color-contrast-enhanced"] })).violations
                  .flatMap(rule => rule.nodes.map(node => node.html.slice(0, 120) + node.failureSummary))
                """));
        }
    }

    /// <summary>Turns the button until it says so.</summary>
    private static async Task ChooseAsync(IPage page, string theme)
    {
        for (
            var turn = 0;
            turn < 3 && await page.EvaluateAsync<string>("() => document.documentElement.dataset.theme ?? 'auto'") != theme;
            turn++
        )
        {
            await page.Locator(".theme-toggle").ClickAsync();
        }
    }
}
