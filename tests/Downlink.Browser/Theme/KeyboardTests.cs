using Microsoft.Playwright;

namespace Downlink.Browser.Theme;

/// <summary>The site without a mouse.</summary>
[Collection(SharedStudio.Theme)]
public sealed class KeyboardTests(Studio studio)
{
    /// <summary>
    /// What has the focus; empty where that shows, by an outline of its own or of its cover inside the window; null at the end.
    /// </summary>
    private const string Focus = """
        () => {
          const at = document.activeElement;
          const ringed = [getComputedStyle(at), getComputedStyle(at, "::after")].some(style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0);
          const box = at.getBoundingClientRect();
          const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          return at === document.body ? null : ringed && seen ? "" : `${at.tagName} ${at.textContent.trim().slice(0, 30)}`;
        }
        """;

    private const string Stops = """
        () => [...document.querySelectorAll('a[href], button, [tabindex="0"]')]
          .filter(e => e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true })).length
        """;

    private const int MostStops = 500;

    [BrowserFact]
    public async Task The_first_stop_skips_to_the_text()
    {
        var page = await OpenAsync("posts/everything/", 1440);
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.matches('.skip')"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("dl-main", await page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [BrowserTheory]
    [InlineData("", 1440)]
    [InlineData("", 360)]
    [InlineData("posts/everything/", 1440)]
    [InlineData("posts/everything/", 360)]
    [InlineData("archive/", 360)]
    [InlineData("signals/", 768)]
    public async Task Every_stop_shows_where_one_is(string path, int width)
    {
        var page = await OpenAsync(path, width);
        var hidden = new List<string>();
        var stops = 0;
        for (; stops < MostStops; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>(Focus) is not { } stop)
                break;
            if (stop.Length > 0)
                hidden.Add(stop);
        }

        Assert.Empty(hidden);
        // Counted afterwards: a picture far down gets its button when it is reached.
        Assert.Equal(await page.EvaluateAsync<int>(Stops), stops);
    }

    [BrowserFact]
    public async Task The_drawer_opens_and_closes_and_leads_to_a_heading()
    {
        var page = await OpenAsync("posts/everything/", 360);
        var toc = page.Locator(".toc");
        await Assertions.Expect(toc).ToBeHiddenAsync();
        await page.Locator(".toc-open").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(toc).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(toc).ToBeHiddenAsync();

        await page.Keyboard.PressAsync("Enter");
        await toc.Locator("a").Last.ClickAsync();
        await Assertions.Expect(toc).ToBeHiddenAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => Math.abs(document.getElementById(decodeURIComponent(location.hash.slice(1))).getBoundingClientRect().top) < innerHeight"));
    }

    [BrowserFact]
    public async Task The_contents_follow_the_reader()
    {
        var page = await OpenAsync("posts/everything/", 1440);
        var here = page.Locator(".toc [aria-current]");
        Assert.Equal("模型", await here.InnerTextAsync());
        await page.EvaluateAsync("() => document.getElementById('数据').scrollIntoView()");
        await page.WaitForFunctionAsync("() => document.querySelector('.toc [aria-current]').textContent === '数据'");
        Assert.Equal(1, await here.CountAsync());
    }

    [BrowserFact]
    public async Task A_picture_opens_large_and_gives_the_focus_back()
    {
        var page = await OpenAsync("posts/everything/", 768);
        var zoom = page.Locator(".zoom");
        await page.Locator(".prose img").ScrollIntoViewIfNeededAsync();
        await zoom.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".lightbox img")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        // A dialog tells that it was closed a moment after it was.
        await page.WaitForFunctionAsync("() => !document.querySelector('.lightbox')");
        Assert.True(await zoom.EvaluateAsync<bool>("e => e === document.activeElement"));
    }

    [BrowserFact]
    public async Task Code_is_copied_as_it_was_written()
    {
        await using var context = await studio.OpenAsync(
            new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(studio.Sample["posts/everything/"]);
        await page.Locator(".copy").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("已复制").WaitForAsync();
        Assert.StartsWith(
            "import numpy as np\n\ndef fit(",
            await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"),
            StringComparison.Ordinal
        );
    }

    private async Task<IPage> OpenAsync(string path, int width)
    {
        var context = await studio.OpenAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = 800 },
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(studio.Sample[path]);
        return page;
    }
}
