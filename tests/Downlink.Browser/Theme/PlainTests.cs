using Microsoft.Playwright;

namespace Downlink.Browser.Theme;

/// <summary>The site with less: without scripts, on paper, in the system's own few colours.</summary>
[Collection(SharedStudio.Theme)]
public sealed class PlainTests(Studio studio)
{
    [BrowserFact]
    public async Task Without_scripts_everything_can_be_read_and_reached()
    {
        await using var context = await studio.OpenAsync(
            new BrowserNewContextOptions
            {
                JavaScriptEnabled = false,
                ViewportSize = new ViewportSize { Width = 360, Height = 780 },
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(studio.Sample["posts/everything/"]);
        await Assertions.Expect(page.GetByText("一个月的逐时潮位")).ToBeVisibleAsync();
        Assert.False(await page.Locator(".theme-toggle").IsVisibleAsync());

        // The drawer is the browser's own.
        await page.Locator(".toc-open").ClickAsync();
        await page.Locator(".toc a").Last.ClickAsync();
        Assert.EndsWith("#" + Uri.EscapeDataString("结论"), page.Url, StringComparison.Ordinal);

        await page.GotoAsync(studio.Sample.Address);
        var link = page.Locator(".entry h3 a").First;
        var target = await link.GetAttributeAsync("href");
        await link.ClickAsync();
        await Visit.ArriveAsync(page, new Uri(new Uri(studio.Sample.Address), target).AbsoluteUri);
    }

    [BrowserTheory]
    [InlineData("posts/everything/")]
    [InlineData("")]
    [InlineData("signals/")]
    public async Task It_prints(string path)
    {
        await using var context = await studio.OpenAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        var page = await context.NewPageAsync();
        await page.GotoAsync(studio.Sample[path]);
        var pdf = await page.PdfAsync(new PagePdfOptions { Format = "A4" });
        Assert.InRange(pdf.Length, 5_000, 2_000_000);

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await page.Locator(".site-nav").IsVisibleAsync());
        Assert.Equal(0, await page.Locator(".toc-open:visible, .copy:visible, .theme-toggle:visible").CountAsync());
        Assert.Equal("light", await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).colorScheme"));
    }

    [BrowserFact]
    public async Task In_forced_colours_meters_and_buttons_remain()
    {
        await using var context = await studio.OpenAsync(new BrowserNewContextOptions { ForcedColors = ForcedColors.Active });
        var page = await context.NewPageAsync();
        await page.GotoAsync(studio.Sample.Address);
        var (on, off) = (await ColourAsync(page, ".meter-bars .on"), await ColourAsync(page, ".meter-bars i:not(.on)"));
        Assert.NotEqual(on, off);
        Assert.NotEqual(await ColourAsync(page, "html"), on);
        Assert.NotEqual(
            "rgba(0, 0, 0, 0)",
            await page.Locator(".hero h1 span").Last.EvaluateAsync<string>("e => getComputedStyle(e).color")
        );
    }

    [BrowserFact]
    public async Task With_reduced_motion_nothing_moves()
    {
        await using var context = await studio.OpenAsync(new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        await page.GotoAsync(studio.Sample.Address);
        Assert.Equal(0, await page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('*')].filter(e => getComputedStyle(e).transitionDuration !== '0s' || getComputedStyle(e).animationName !== 'none').length"));
    }

    private static Task<string> ColourAsync(IPage page, string selector) =>
        page.Locator(selector).First.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor");
}
