using System.IO.Compression;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Downlink.Pages;

namespace Downlink.Tests.Rendering;

/// <summary>What the theme may weigh on the wire, in bytes after gzip.</summary>
public sealed partial class BudgetTests
{
    private const int Styles = 12 * 1024, ScriptsAtOnce = 6 * 1024, ScriptsWithSearch = 14 * 1024, PostPage = 10 * 1024;

    private static readonly OwnSite Site = OwnSite.At("");

    [Fact]
    public void Each_page_has_one_style_sheet_within_its_budget() =>
        Assert.All(
            Site.Documents().Where(IsWhole),
            static page =>
            {
                var sheets = Paths(page.Document, "link[rel=stylesheet]", "href")
                    .Where(static path => !path.Contains("/math", StringComparison.Ordinal))
                    .ToArray();
                Assert.Single(sheets);
                Assert.InRange(sheets.Sum(Weight), 1, Styles);
            }
        );

    [Fact]
    public void Scripts_of_a_page_stay_within_their_budget() =>
        Assert.All(
            Site.Documents().Where(IsWhole),
            static page => Assert.InRange(Paths(page.Document, "script[src]", "src").Sum(Weight), 1, ScriptsAtOnce)
        );

    [Fact]
    public void All_scripts_together_stay_within_theirs() =>
        Assert.InRange(
            Site.Files.Keys.Where(static path => path.EndsWith(".js", StringComparison.Ordinal)).Sum(static path => Weight("/" + path)),
            1,
            ScriptsWithSearch
        );

    [Fact]
    public void A_post_page_of_the_seeds_stays_within_its_budget() =>
        Assert.All(Site.Plan.Pages.OfType<PostPage>(), static page => Assert.InRange(Weight("/" + page.Permalink.OutputPath), 1, PostPage));

    [Fact]
    public void Nothing_is_fetched_from_elsewhere()
    {
        Assert.All(
            Site.Documents(),
            static page =>
                Assert.All(
                    page.Document.QuerySelectorAll(
                        "script[src], img[src], link[rel=stylesheet], link[rel=icon], link[rel=preload], iframe, source, video, audio"
                    ),
                    static element =>
                        Assert.StartsWith("/", element.GetAttribute("src") ?? element.GetAttribute("href") ?? "", StringComparison.Ordinal)
                )
        );
        Assert.All(
            Site.Files.Keys.Where(static path => path.EndsWith(".css", StringComparison.Ordinal)),
            static path => Assert.DoesNotMatch(ForeignAddress(), Site.TextOf(path)));
    }

    [Fact]
    public void No_page_needs_an_inline_style_or_a_script_that_its_policy_does_not_name() =>
        Assert.All(
            Site.Documents().Where(IsWhole),
            static page =>
            {
                Assert.Empty(page.Document.QuerySelectorAll("[style], style, [onclick], [onload]"));
                var policy = page.Document.QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content") ?? "";
                Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
                var inline = Assert.Single(
                    page.Document.QuerySelectorAll<IHtmlScriptElement>("script:not([src]):not([type='application/ld+json'])")
                );
                var hash = Convert.ToBase64String(
                    System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(inline.Text))
                );
                Assert.Contains($"'sha256-{hash}'", policy, StringComparison.Ordinal);
            }
        );

    // A page that only leads elsewhere has no theme.
    private static bool IsWhole((string Path, IHtmlDocument Document) page) =>
        page.Document.QuerySelector("meta[http-equiv=refresh]") is null;

    private static IEnumerable<string> Paths(IDocument document, string selector, string attribute) =>
        document.QuerySelectorAll(selector).Select(element => element.GetAttribute(attribute)).OfType<string>();

    private static long Weight(string path)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(Site.Files[path[1..]].Span);
        return packed.Length;
    }

    [GeneratedRegex(@"url\(\s*[""']?(https?:)?//|@import")]
    private static partial Regex ForeignAddress();
}
