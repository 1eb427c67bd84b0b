using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Downlink.Browser;

/// <summary>A page of a site as a browser shows it, and what it says and asks for meanwhile.</summary>
internal sealed class Visit
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly string _origin;

    private Visit(IPage page, string origin)
    {
        (Page, _origin) = (page, origin);
        page.Console += (_, message) => _complaints.Enqueue($"{page.Url} says: {message.Text}");
        page.PageError += (_, error) => _complaints.Enqueue($"{page.Url} fails: {error}");
        page.Request += (_, request) => Note(request);
    }

    public IPage Page { get; }

    /// <summary>Every word in the console, every error, every request that leaves the site.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public static async Task<Visit> OpenAsync(IBrowserContext context, ShownSite site) =>
        new(await context.NewPageAsync(), new Uri(site.Address).GetLeftPart(UriPartial.Authority) + "/");

    /// <summary>Waits until the page is there, and more of it than its head.</summary>
    /// <remarks>Asked again and again: whoever waits for an event ("load") misses one that comes before he listens.</remarks>
    public static async Task ArriveAsync(IPage page, string address)
    {
        // As a text it would be a pattern, in which a query's question mark is a joker.
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"^{Regex.Escape(address)}$"));
        await Assertions.Expect(page.Locator("main")).ToBeVisibleAsync();
    }

    private void Note(IRequest request)
    {
        if (!request.Url.StartsWith(_origin, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            _complaints.Enqueue($"{Page.Url} asks for {request.Url}");
    }
}
