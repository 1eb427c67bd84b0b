using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace Downlink.Browser.Preview;

/// <summary>Open pages follow the site, and leave alone what their reader did.</summary>
[Collection(SharedStudio.Preview)]
public sealed class LiveTests(Studio studio)
{
    private const string Post = "content/posts/2026-02-03-everything.md";
    private const string Path = "posts/everything/";

    [BrowserFact]
    public async Task A_saved_text_is_seen_without_a_reload_and_the_reader_stays_where_they_are()
    {
        using var serve = new ServeProcess();
        serve.Site.Write(
            Post,
            Text("before")
                + "\n<details><summary>more</summary>\n\nhidden\n\n</details>\n\n"
                + string.Concat(Enumerable.Repeat("A long text.\n\n", 200))
        );
        await serve.StartAsync("--port", "0");
        var (page, loads) = await OpenAsync(serve, Path);
        await page.EvaluateAsync("() => { document.querySelector('details').open = true; scrollTo(0, 900); document.querySelector('a[href]').focus({ preventScroll: true }); }");

        serve.Site.Write(Post, File.ReadAllText(serve.Site[Post]).Replace("before", "after", StringComparison.Ordinal));

        await page.WaitForFunctionAsync("() => document.querySelector('[data-downlink=body]').textContent.includes('after')");
        Assert.Equal(
            "true 900 A",
            await page.EvaluateAsync<string>(
                "() => `${document.querySelector('details').open} ${scrollY} ${document.activeElement.tagName}`"
            )
        );
        Assert.Equal(1, loads());
    }

    [BrowserFact]
    public async Task A_changed_style_is_swapped_in_all_tabs()
    {
        using var serve = new ServeProcess();
        await serve.StartAsync("--port", "0");
        await using var context = await studio.OpenAsync();
        var pages = new List<IPage>();
        for (var tab = 0; tab < 8; tab++)
            pages.Add(await OpenAsync(context, serve, tab % 2 == 0 ? "" : Path));
        await Task.WhenAll(pages.Select(static page => page.EvaluateAsync("() => { window.isSame = true; }")));

        serve.Site.Write(
            "templates/assets/css/_base.css",
            File.ReadAllText(serve.Site["templates/assets/css/_base.css"]) + "\nbody { outline: 3px solid rgb(1, 2, 3) }\n"
        );

        foreach (var page in pages)
            await page.WaitForFunctionAsync("() => window.isSame && getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)' && document.querySelectorAll('link[href*=\"css/site.\"]').length === 1");
    }

    [BrowserFact]
    public async Task Errors_are_shown_over_the_page_as_text_and_go_by_themselves()
    {
        using var serve = new ServeProcess();
        await serve.StartAsync("--port", "0");
        var (page, loads) = await OpenAsync(serve, "");
        var settings = File.ReadAllText(serve.Site["site.config.yml"]);

        serve.Site.Write("site.config.yml", settings + "pagesiz: <img src=x onerror=alert(1)>\n");
        await page.WaitForFunctionAsync("() => document.querySelector('downlink-problems')?.shadowRoot.textContent.includes('DL0101')");
        var shown = await page.EvaluateAsync<string>("() => { const root = document.querySelector('downlink-problems').shadowRoot; return [root.querySelector('a').href, root.querySelector('mark').textContent, root.querySelectorAll('img').length].join(' '); }");
        serve.Site.Write("site.config.yml", settings);
        await page.WaitForFunctionAsync("() => !document.querySelector('downlink-problems')");

        Assert.StartsWith("vscode://file/", shown, StringComparison.Ordinal);
        Assert.EndsWith("pagesiz 0", shown, StringComparison.Ordinal);
        Assert.Equal(1, loads());
    }

    [BrowserFact]
    public async Task A_restart_reloads_every_tab_once()
    {
        using var serve = new ServeProcess();
        var port = FreePort();
        await serve.StartAsync("--port", port);
        await using var context = await studio.OpenAsync();
        var (first, loads) = Watch(await OpenAsync(context, serve, ""));
        var (second, otherLoads) = Watch(await OpenAsync(context, serve, Path));
        serve.Stop();
        serve.Site.Write(Post, Text("while away"));
        await serve.StartAsync("--port", port);

        await second.WaitForFunctionAsync("() => document.body.textContent.includes('while away')");
        await Task.Delay(2000);
        Assert.Equal((1, 1), (loads(), otherLoads()));
        Assert.True(await first.EvaluateAsync<bool>("() => document.querySelector('script[data-session]') !== null"));
    }

    [BrowserFact]
    public async Task A_script_that_changed_is_run_by_a_reload_and_a_page_that_went_is_the_404_page()
    {
        using var serve = new ServeProcess();
        await serve.StartAsync("--port", "0");
        var (page, loads) = await OpenAsync(serve, Path);

        serve.Site.Write(
            "templates/assets/js/theme.js",
            File.ReadAllText(serve.Site["templates/assets/js/theme.js"]) + "\nwindow.isNew = true;\n"
        );
        await page.WaitForFunctionAsync("() => window.isNew");
        Assert.Equal(2, loads());
        File.Delete(serve.Site[Post]);
        await page.WaitForFunctionAsync("() => !document.querySelector('[data-downlink=body]')");
    }

    private static string Text(string word) =>
        string.Create(CultureInfo.InvariantCulture, $"---\ntitle: Everything\ndate: 2026-02-03\n---\nThe word is {word}.\n");

    private async Task<(IPage Page, Func<int> Loads)> OpenAsync(ServeProcess serve, string path)
    {
        var page = await (await studio.OpenAsync()).NewPageAsync();
        var watched = Watch(page);
        await ListenAsync(page, serve, path);
        return watched;
    }

    private static async Task<IPage> OpenAsync(IBrowserContext context, ServeProcess serve, string path)
    {
        var page = await context.NewPageAsync();
        await ListenAsync(page, serve, path);
        return page;
    }

    /// <summary>Opens a page and waits until its script has heard the first news.</summary>
    private static async Task ListenAsync(IPage page, ServeProcess serve, string path)
    {
        await page.RunAndWaitForResponseAsync(
            () => page.GotoAsync(serve.Address + path),
            static answer => answer.Status == (int)HttpStatusCode.NotModified
        );
        await Task.Delay(100);
    }

    private static (IPage Page, Func<int> Loads) Watch(IPage page)
    {
        var loads = 0;
        page.DOMContentLoaded += (_, _) => loads++;
        return (page, () => loads);
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
