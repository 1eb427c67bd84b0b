using Downlink.Tests;
using Microsoft.Playwright;

namespace Downlink.Browser.Pictures;

/// <summary>The pictures that are kept in the repository: the README's, and the theme's card for other sites.</summary>
[Collection(SharedStudio.Theme)]
public sealed class KeptPictures(Studio studio)
{
    private const int Largest = 300 * 1024;

    [PicturesFact]
    public async Task The_readme_shows_both_schemes()
    {
        await using var context = await studio.OpenAsync(
            new BrowserNewContextOptions { BypassCSP = true, ReducedMotion = ReducedMotion.Reduce }
        );
        var light = await FrontPageAsync(context, ColorScheme.Light);
        var dark = await FrontPageAsync(context, ColorScheme.Dark);

        // Two halves of one page, side by side.
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(1280, 800);
        await page.SetContentAsync($$"""
            <style>body { margin: 0 } img { position: absolute; inset: 0; width: 1280px } img + img { clip-path: polygon(58% 0, 100% 0, 100% 100%, 42% 100%) }</style>
            <img src="data:image/png;base64,{{Convert.ToBase64String(light)}}"><img src="data:image/png;base64,{{Convert.ToBase64String(
                dark
            )}}">
            """
        );
        await KeepAsync(page, "tests/pictures/home.png");
    }

    [PicturesFact]
    public async Task Other_sites_show_a_card()
    {
        await using var context = await studio.OpenAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(1200, 630);
        await page.GotoAsync(new Uri(Repository.Folder("tests/pictures/card.html")).AbsoluteUri);
        await KeepAsync(page, "templates/assets/img/card.png");
    }

    private async Task<byte[]> FrontPageAsync(IBrowserContext context, ColorScheme scheme)
    {
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(1280, 800);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        await page.GotoAsync(studio.Own.Address);
        return await page.ScreenshotAsync();
    }

    private static async Task KeepAsync(IPage page, string path)
    {
        var picture = await page.ScreenshotAsync();
        Assert.InRange(picture.Length, 1, Largest);
        await File.WriteAllBytesAsync(Repository.Folder(path), picture);
    }
}
