using Downlink.Tests;
using Microsoft.Playwright;

namespace Downlink.Browser;

/// <summary>Pictures of a site's pages below <c>artifacts/screenshots</c>, to be looked at after a run.</summary>
internal sealed class Album
{
    private readonly string _folder;

    private Album(string folder) => _folder = folder;

    public static Album Open(string name)
    {
        var folder = Repository.Folder(Path.Combine("artifacts", "screenshots", name));
        Directory.CreateDirectory(folder);
        return new Album(folder);
    }

    /// <summary>Keeps what the window shows.</summary>
    public async Task KeepAsync(IPage page, string path, Screen screen)
    {
        var name = path.Length == 0 ? "home" : path.Trim('/').Replace('/', '-');
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(_folder, $"{name}-{screen}.png") });
    }
}
