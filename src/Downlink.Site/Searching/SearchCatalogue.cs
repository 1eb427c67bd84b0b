using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Entries;
using Downlink.Pages;
using Downlink.Posts;
using Downlink.Rendering;

namespace Downlink.Searching;

/// <summary>
/// The pages that a search finds, numbered from the oldest: hand-written pages, then posts against the feed order. A new post gets the next
/// number, and the texts before it stay in their files. <c>search: false</c> or <c>noindex: true</c> in front matter leaves a page out.
/// </summary>
internal sealed class SearchCatalogue
{
    private readonly Dictionary<Page, int> _numbers;

    private SearchCatalogue(ImmutableArray<SearchDocument> documents)
    {
        Documents = documents;
        _numbers = new Dictionary<Page, int>(documents.Length, ReferenceEqualityComparer.Instance);
        foreach (var document in documents)
            _numbers.Add(document.Page, _numbers.Count);
    }

    public ImmutableArray<SearchDocument> Documents { get; }

    public static SearchCatalogue Of(SitePlan plan) => new(
    [
        .. plan.Pages.OfType<ContentPage>().Where(static page => IsSought(page.Entry)).Select(page => Of(page, plan)),
        .. plan.Pages.OfType<PostPage>().Where(static page => IsSought(page.Post.Winner)).Reverse()
            .Select(static page => Of(page.Post, page)),
    ]);

    /// <summary>The number of a page, or null for one that isn't searched.</summary>
    public int? NumberOf(Page page) => _numbers.TryGetValue(page, out var number) ? number : null;

    private static bool IsSought(Entry entry) =>
        entry.FrontMatter?.Params is not { } open || (!Says(open["search"], "false") && !Says(open["noindex"], "true"));

    private static bool Says(YamlNode? value, string word) =>
        value is YamlScalar scalar && string.Equals(scalar.Value, word, StringComparison.OrdinalIgnoreCase);

    private static SearchDocument Of(Post post, PostPage page) => new()
    {
        Page = page,
        Title = post.Title,
        Language = post.Language,
        Date = post.Date,
        Categories = post.Categories,
        Size = post.Winner.Measure.Bytes,
    };

    private static SearchDocument Of(ContentPage page, SitePlan plan) => new()
    {
        Page = page,
        Title = PageFactsReader.TitleOf(page.Entry, plan.Formulas),
        Language = page.Entry.FrontMatter?.Language ?? plan.Config.Language,
        Size = page.Entry.Measure.Bytes,
    };
}
