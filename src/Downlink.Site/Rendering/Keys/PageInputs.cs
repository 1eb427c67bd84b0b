using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Downlink.Diagnostics;
using Downlink.Memory;
using Downlink.Pages;
using Downlink.Posts;

namespace Downlink.Rendering;

/// <summary>
/// Adds to a key what a page is made of beside its texts and the settings: of the plan whatever its view, feed or file comes to show. What
/// many pages show counts by a digest that is told once. Any thread may ask.
/// </summary>
internal sealed class PageInputs(SitePlan plan, FeedLinks feeds, Func<string, Digest> fileKey)
{
    private readonly CardDigests _cards = new(plan);
    private readonly ConcurrentDictionary<Term, Digest> _series = new(ReferenceEqualityComparer.Instance);

    public void Add(DigestBuilder digest, Page page)
    {
        digest.Add(page.Permalink.Path);
        AddSpan(digest, PageSource.Span(page));
        switch (page)
        {
            case PostPage post: AddPost(digest, post); break;
            case HomePage home: AddHome(digest, home); break;
            case TermPage term: AddTerm(digest, term); break;
            case TaxonomyPage taxonomy: AddTaxonomy(digest, taxonomy); break;
            case ArchivePage archive: AddCards(digest, archive.Posts); break;
            case SignalsPage signals: AddSignals(digest, signals); break;
            case FeedPage feed: AddFeed(digest, feed); break;
            case SitemapPage sitemap: AddSitemap(digest, sitemap); break;
            case SitemapIndexPage index: AddPaths(digest, index.Parts); break;
            case GuidePage guide: AddGuide(digest, guide); break;
            case PostIndexPage index: AddCards(digest, index.Posts); break;
            case RedirectPage redirect: digest.Add(redirect.Target.Path); break;
            case VerbatimPage verbatim: AddFile(digest, verbatim); break;
            // Robots are told of settings alone, assets are among these, and a page's own text has a key.
            case ContentPage or SearchPage or NotFoundPage or RobotsPage or AssetPage: break;
            default: throw new UnreachableException();
        }
    }

    private void AddPost(DigestBuilder digest, PostPage page)
    {
        var post = page.Post;
        digest.Add(post.Slug.Value).Add(_cards.Of(post));
        AddCopies(digest, post);
        AddNeighbour(digest, page.Newer);
        AddNeighbour(digest, page.Older);
        var near = plan.Related.To(post);
        digest.Add(near.Length);
        foreach (var related in near)
            digest.Add(_cards.Of(related.Post)).Add(related.Shared);
        if (plan.Terms.SeriesOf(post) is { } place)
            digest.Add(_series.GetOrAdd(place.Series, SeriesOf)).Add(place.At);
    }

    private static void AddCopies(DigestBuilder digest, Post post)
    {
        digest.Add(post.Signal.Copies.Length);
        foreach (var copy in post.Signal.Copies)
            digest.Add(copy.Entry.Origin.File).Add(copy.Entry.Origin.Line).Add((int)copy.Kind).Add(copy.Entry == post.Winner);
    }

    private void AddNeighbour(DigestBuilder digest, Post? post)
    {
        digest.Add(post is not null);
        if (post is not null)
            _cards.AddLink(digest, post);
    }

    private Digest SeriesOf(Term series)
    {
        using var digest = new DigestBuilder();
        digest.Add(_cards.NameOf(series)).Add(series.Posts.Length);
        foreach (var post in series.Posts)
            _cards.AddLink(digest, post);
        return digest.ToDigest();
    }

    private void AddHome(DigestBuilder digest, HomePage page)
    {
        AddRun(digest, page.Run, plan.Posts.Length);
        if (page.Run.Number > 1)
            return;

        foreach (var term in plan.Categories)
            AddTicks(AddView(digest, term), term, TicksView.MostOnDial);
    }

    private void AddTerm(DigestBuilder digest, TermPage page)
    {
        AddRun(digest, page.Run, page.Term.Posts.Length);
        AddFeeds(digest, page.Term);
        AddTicks(AddView(digest, page.Term), page.Term, TicksView.MostOfTerm);
    }

    private void AddTaxonomy(DigestBuilder digest, TaxonomyPage page)
    {
        digest.Add((int)page.Taxonomy);
        foreach (var term in page.Terms)
        {
            AddTicks(AddView(digest, term), term, TicksView.MostOfTerm);
            AddCards(digest, term.Posts[..Math.Min(term.Posts.Length, ViewMaker.LatestOfTerm)]);
        }
    }

    private void AddSignals(DigestBuilder digest, SignalsPage page)
    {
        foreach (var post in page.Posts)
        {
            if (_cards.ReceivedOf(post) > 0)
                AddCopies(digest.Add(_cards.Of(post)), post);
        }
    }

    private void AddFeed(DigestBuilder digest, FeedPage page)
    {
        digest.Add((int)page.Format).Add(page.Term is not null);
        if (page.Term is { } term)
            AddView(digest, term);
        AddCards(digest, page.Posts);
    }

    private static void AddSitemap(DigestBuilder digest, SitemapPage sitemap)
    {
        foreach (var page in sitemap.Pages)
            digest.Add(page.Permalink.Path).Add(SitemapWriter.LastChange(page));
    }

    private void AddGuide(DigestBuilder digest, GuidePage guide)
    {
        AddCards(digest, plan.Posts[..Math.Min(plan.Posts.Length, GuideWriter.MostPosts)]);
        AddPaths(digest, guide.Pages);
        foreach (var page in guide.Pages)
        {
            if (page.Entry.Key is { } key)
                digest.Add(key);
            else
                digest.Add(PageFactsReader.TitleOf(page.Entry, plan.Formulas)).Add(plan.Formulas.ExcerptOf(page.Entry));
        }

        foreach (var term in plan.Categories.Concat(plan.Series))
            AddView(digest, term);
    }

    private void AddFile(DigestBuilder digest, VerbatimPage page)
    {
        if (page.SourcePath is { } source)
            digest.Add(fileKey(source));
    }

    private void AddRun(DigestBuilder digest, PageRun run, int total)
    {
        digest.Add(run.Number).Add(run.Count).Add(total).Add(run.Previous?.Path).Add(run.Next?.Path);
        AddCards(digest, run.Posts);
    }

    private void AddCards(DigestBuilder digest, ImmutableArray<Post> posts)
    {
        digest.Add(posts.Length);
        foreach (var post in posts)
            digest.Add(_cards.Of(post));
    }

    /// <summary>The feeds that pages of a term announce besides those of the whole site (null), which every page with a layout does.</summary>
    public void AddFeeds(DigestBuilder digest, Term? term)
    {
        foreach (var feed in feeds.PagesOf(term))
            digest.Add((int)feed.Format).Add(feed.Permalink.Path).Add(feed.Term?.Name);
    }

    private DigestBuilder AddView(DigestBuilder digest, Term term) =>
        digest.Add(_cards.NameOf(term)).Add(term.Description).Add(term.Posts.Length);

    private void AddTicks(DigestBuilder digest, Term term, int most)
    {
        if (plan.Dumps.IsEmpty)
            return;

        digest.Add(plan.Dumps.Length);
        foreach (var post in term.Posts.AsSpan(0, Math.Min(term.Posts.Length, most)))
            digest.Add(_cards.ReceivedOf(post));
    }

    private static void AddPaths<TPage>(DigestBuilder digest, ImmutableArray<TPage> pages)
        where TPage : Page
    {
        digest.Add(pages.Length);
        foreach (var page in pages)
            digest.Add(page.Permalink.Path);
    }

    private static void AddSpan(DigestBuilder digest, SourceSpan span) =>
        digest.Add(span.File).Add(span.Line).Add(span.Column).Add(span.Length);
}
