using Microsoft.Playwright;

namespace Downlink.Browser;

/// <summary>One browser and the sites it looks at, for all tests of a collection; a site is built when the first of them asks for it.</summary>
public sealed class Studio : IAsyncLifetime
{
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

    /// <summary>In milliseconds. Four browsers and <c>dotnet watch</c> may share two processors.</summary>
    private const float Patience = 90_000;

    private readonly Lazy<ShownSite> _own = Of(ShownSite.OfRepositoryAsync);
    private readonly Lazy<ShownSite> _sample = Of(static () => ShownSite.OfSampleAsync("zh-CN", ""));
    private readonly Lazy<ShownSite> _english = Of(static () => ShownSite.OfSampleAsync("en", "/en"));

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The repository's own site, at <c>/</c>.</summary>
    internal ShownSite Own => _own.Value;

    /// <summary>A made-up site with something of everything, at <c>/</c>.</summary>
    internal ShownSite Sample => _sample.Value;

    /// <summary>The same in English, at <c>/en/</c>.</summary>
    internal ShownSite English => _english.Value;

    /// <summary>A fresh profile: no cache, no storage.</summary>
    public async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions? options = null)
    {
        var context = await (_browser ?? throw NotThere()).NewContextAsync(options ?? new BrowserNewContextOptions());
        context.SetDefaultTimeout(Patience);
        return context;
    }

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not { } path)
            return;

        Assertions.SetDefaultExpectTimeout(Patience);
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
        foreach (var site in (Lazy<ShownSite>[])[_own, _sample, _english])
        {
            if (site.IsValueCreated)
                await site.Value.DisposeAsync();
        }
    }

    /// <summary>Whoever asks waits for it, on no thread that it needs itself.</summary>
    private static Lazy<ShownSite> Of(Func<Task<ShownSite>> serve) => new(() => Task.Run(serve).GetAwaiter().GetResult());

    private static InvalidOperationException NotThere() => new("there is no Chromium on PATH, and DOWNLINK_REQUIRE_BROWSER=1 asks for it");
}
