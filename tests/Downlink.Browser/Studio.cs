using Microsoft.Playwright;

namespace Downlink.Browser;

/// <summary>One browser and the sites it looks at, for all tests of the collection.</summary>
public sealed class Studio : IAsyncLifetime
{
    /// <summary>The collection that shares them: <c>[Collection(Studio.Collection)]</c>.</summary>
    public const string Collection = "browser";

    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private ShownSite? _own, _sample, _english;

    /// <summary>The repository's own site, at <c>/</c>.</summary>
    internal ShownSite Own => _own ?? throw NotThere();

    /// <summary>A made-up site with something of everything, at <c>/</c>.</summary>
    internal ShownSite Sample => _sample ?? throw NotThere();

    /// <summary>The same in English, at <c>/en/</c>.</summary>
    internal ShownSite English => _english ?? throw NotThere();

    /// <summary>A fresh profile: no cache, no storage.</summary>
    public Task<IBrowserContext> OpenAsync(BrowserNewContextOptions? options = null) =>
        (_browser ?? throw NotThere()).NewContextAsync(options ?? new BrowserNewContextOptions());

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not { } path)
            return;

        _own = await ShownSite.OfRepositoryAsync();
        _sample = await ShownSite.OfSampleAsync("zh-CN", "");
        _english = await ShownSite.OfSampleAsync("en", "/en");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = path,
                Headless = true,
                Args = Flags,
            }
        );
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        foreach (var site in (ShownSite?[])[_own, _sample, _english])
        {
            if (site is not null)
                await site.DisposeAsync();
        }
    }

    private static InvalidOperationException NotThere() => new("there is no Chromium on PATH, and DOWNLINK_REQUIRE_BROWSER=1 asks for it");
}
