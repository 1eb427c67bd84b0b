using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Memory;
using Downlink.Posts;
using Downlink.Related;

namespace Downlink.Pages;

/// <summary>Decides which pages a site has and where each stands. It makes no HTML.</summary>
public sealed class SitePlanner
{
    private readonly CuratedPosts _curated;
    private readonly SiteConfig _config;
    private readonly SiteFiles _files;
    private readonly AssetSet _assets;
    private readonly DiagnosticBag _diagnostics;
    private readonly PermalinkBuilder _permalinks;
    private readonly PostPermalinks _posts;
    private readonly ImmutableArray<Term> _categories;
    private readonly ImmutableArray<Term> _tags;
    private readonly ImmutableArray<Term> _series;
    private readonly ImmutableArray<Dump> _dumps;

    private SitePlanner(
        CuratedPosts curated,
        SiteConfig config,
        SiteFiles files,
        AssetSet assets,
        DiagnosticBag diagnostics,
        PlanMemory memory
    )
    {
        (_curated, _config, _files, _assets, _diagnostics) = (curated, config, files, assets, diagnostics);
        _permalinks = new PermalinkBuilder(config.Permalinks, diagnostics);
        var patterns = Given.Of(config.Permalinks.Post, config.Permalinks.Category, config.Permalinks.Page);
        var paths = memory.Paths.Make(
            curated.Posts,
            patterns,
            diagnostics,
            (post, said) => new PermalinkBuilder(config.Permalinks, said).ForPost(post).Path
        );
        _posts = new PostPermalinks(curated.Posts, paths, _permalinks, diagnostics);
        _categories = CategoryTerms.Of(curated, _permalinks, diagnostics);
        _tags = TagTerms.Of(curated.Posts);
        _series = SeriesTerms.Of(curated.Posts);
        _dumps = DumpCounts.Of(curated);
    }

    public static SitePlan Plan(
        CuratedPosts curated,
        SiteConfig config,
        SiteFiles files,
        AssetSet assets,
        DiagnosticBag diagnostics,
        PlanMemory? memory = null
    )
    {
        ArgumentNullException.ThrowIfNull(curated);
        ArgumentNullException.ThrowIfNull(config);
        memory ??= new PlanMemory();
        return memory.Make(
            curated,
            config,
            files,
            assets,
            diagnostics,
            said => new SitePlanner(curated, config, files, assets, said, memory).Plan()
        );
    }

    private SitePlan Plan()
    {
        ImmutableArray<Page> readable = [.. Home(), .. PostPages(), .. ContentPages(), .. TermPages(), .. Logs(), .. Search()];
        ImmutableArray<Page> all =
            [.. readable, .. Feeds(), .. Machines(readable), .. Files(), .. Redirects(readable)];

        var ledger = new PathLedger(_diagnostics);
        foreach (var page in all) ledger.Add(page);

        return new SitePlan
        {
            Config = _config,
            Address = new SiteAddress(_config.BaseUrl),
            Formulas = new PlainFormulas(_config),
            Pages = ledger.ToPages(),
            Index = ledger.ToIndex(),
            Posts = _curated.Posts,
            Categories = _categories,
            Tags = _tags,
            Series = _series,
            Dumps = _dumps,
            Related = RelatedPosts.Among(_curated.Posts),
            PostPermalinks = _posts,
            Terms = new TermIndex(_tags, _series),
            Assets = _assets,
        };
    }

    private IEnumerable<Page> Home() =>
        Paginator.Split(Permalink.Root, _curated.Posts, _config.PageSize).Select(static run => new HomePage(run.Permalink, run));

    private IEnumerable<Page> PostPages() => _curated.Posts.Select((post, index) => new PostPage(
        _posts.Of(post),
        post,
        Newer: index == 0 ? null : _curated.Posts[index - 1],
        Older: index == _curated.Posts.Length - 1 ? null : _curated.Posts[index + 1]));

    private IEnumerable<Page> ContentPages() =>
        _curated.Pages.Select(entry => new ContentPage(_permalinks.ForPage(entry), entry));

    // Every post has a category; a site without tags or series needs no list of them.
    private IEnumerable<Page> TermPages() =>
    [
        new TaxonomyPage(new Permalink("/categories/"), TaxonomyKind.Category, _categories), .. PagesOf(_categories),
        .. _tags.Take(1).Select(_ => new TaxonomyPage(new Permalink("/tags/"), TaxonomyKind.Tag, _tags)), .. PagesOf(_tags),
        .. _series.Take(1).Select(_ => new TaxonomyPage(new Permalink("/series/"), TaxonomyKind.Series, _series)), .. PagesOf(_series),
    ];

    private IEnumerable<Page> PagesOf(ImmutableArray<Term> terms) => terms.SelectMany(term => Paginator
        .Split(term.Permalink, term.Posts, term.Taxonomy == TaxonomyKind.Series ? int.MaxValue : _config.PageSize)
        .Select(run => new TermPage(run.Permalink, term, run)));

    private IEnumerable<Page> Logs() =>
    [
        new ArchivePage(new Permalink("/archive/"), _curated.Posts),
        new SignalsPage(new Permalink("/signals/"), _curated.Posts, _curated.Dumps),
    ];

    private IEnumerable<Page> Search() => _config.Search ? [new SearchPage(new Permalink("/search/"))] : [];

    private IEnumerable<Page> Feeds() =>
        FeedsOf(Permalink.Root, null, _curated.Posts)
            .Concat(
                _categories
                    .Concat(_tags)
                    .Where(static term => term.Posts.Length > 0)
                    .SelectMany(term => FeedsOf(term.Permalink, term, term.Posts))
            );

    private IEnumerable<Page> FeedsOf(Permalink at, Term? term, ImmutableArray<Post> posts)
    {
        foreach (var format in FeedSelection.FormatsFor(posts))
            yield return new FeedPage(FeedSelection.At(at, format), format, term, FeedSelection.Select(posts, format, _config.Feed.Limit));
    }

    private IEnumerable<Page> Machines(ImmutableArray<Page> readable) =>
    [
        new NotFoundPage(new Permalink("/404.html")),
        .. Sitemaps.Of(readable, new SiteAddress(_config.BaseUrl)),
        .. UnlessWritten(new GuidePage(new Permalink("/llms.txt"), [.. readable.OfType<ContentPage>()])),
        .. UnlessWritten(new RobotsPage(new Permalink("/robots.txt"))),
        new PostIndexPage(new Permalink("/posts.json"), _curated.Posts),
        new VerbatimPage(new Permalink("/.nojekyll"), null),
    ];

    /// <summary>What no template makes, an author may write: a file of <c>content/static</c> stands in its place.</summary>
    private IEnumerable<Page> UnlessWritten(Page page) =>
        _files.Static.Contains(SiteFiles.StaticFolder + page.Permalink.OutputPath, StringComparer.Ordinal) ? [] : [page];

    private IEnumerable<Page> Files() =>
        [
            .. _assets.All.Where(static asset => asset.IsPublished).Select(static asset => new AssetPage(asset.Permalink, asset)),
            .. _files
                .Static.Where(CanPublish)
                .Select(static path => new VerbatimPage(Permalink.OfFile(path[SiteFiles.StaticFolder.Length..]), path)),
            .. FilesBeside(),
        ];

    private IEnumerable<Page> FilesBeside() =>
        _files.Beside.IsEmpty
            ? []
            : Companions.Of(
                [.. _files.Beside.Where(CanPublish)],
                [
                    .. _curated
                        .Posts.Where(static post => post.Winner.FrontMatter is not null)
                        .Select(post => new ContentPage(_posts.Of(post), post.Winner)),
                    .. _curated.Pages.Select(entry => new ContentPage(_permalinks.ForPage(entry), entry)),
                ]
            );

    private bool CanPublish(string path)
    {
        if (Permalink.CanHold(path)) return true;

        _diagnostics.Add(PageDiagnostics.BadName(path));
        return false;
    }

    private IEnumerable<Page> Redirects(ImmutableArray<Page> readable) => readable.SelectMany(page => page switch
    {
        PostPage post => RedirectsTo(page, post.Post.Aliases, post.Post.Winner),
        ContentPage content => RedirectsTo(page, content.Entry.FrontMatter?.Aliases ?? [], content.Entry),
        _ => [],
    });

    private IEnumerable<Page> RedirectsTo(Page page, ImmutableArray<string> aliases, Entry entry)
    {
        foreach (var alias in aliases.Distinct(StringComparer.Ordinal))
        {
            if (!Permalink.TryParse(alias, out var from)) _diagnostics.Add(PageDiagnostics.BadPath(alias, entry.Origin));
            else if (from != page.Permalink) yield return new RedirectPage(from, page.Permalink, entry.Origin);
        }
    }
}
