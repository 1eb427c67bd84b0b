using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using Downlink.Diagnostics;
using Downlink.Pages;
using Downlink.Posts;
using Downlink.Sources;
using Downlink.Typesetting;

namespace Downlink.Rendering;

/// <summary>
/// Makes files of pages. What it needs is read and parsed once; after that any thread may ask it for any page, in any order.
/// </summary>
public sealed class PageRenderer
{
    private readonly SitePlan _plan;
    private readonly Func<string, ReadOnlyMemory<byte>?> _readFile;
    private readonly TemplateHost _templates;
    private readonly BodyShelf _bodies;
    private readonly ViewMaker _views;
    private readonly FeedMaker _feeds;
    private readonly FrozenSet<Post> _inFeeds;

    /// <param name="plan">The site.</param>
    /// <param name="templates">The text files of <c>templates/</c>: layouts, partials, words.</param>
    /// <param name="readFile">Gives the bytes of a file that is carried over, by its path relative to the site; null where it cannot, which
    /// it reports.</param>
    /// <param name="typesetter">Sets formulas and colours code.</param>
    /// <param name="diagnostics">Where errors of templates and bodies go.</param>
    public PageRenderer(
        SitePlan plan,
        ImmutableArray<SourceFile> templates,
        Func<string, ReadOnlyMemory<byte>?> readFile,
        Typesetter typesetter,
        DiagnosticBag diagnostics
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(diagnostics);
        (_plan, _readFile) = (plan, readFile);
        var words = WordsReader.Read(templates, plan.Config.Language, diagnostics);
        _bodies = new BodyShelf(Bodies(plan, words, typesetter), diagnostics);
        _templates = new TemplateHost(TemplateSet.Load(templates, words, plan, diagnostics), diagnostics);
        _views = new ViewMaker(plan, words, _bodies);
        _feeds = new FeedMaker(plan, _bodies);
        _inFeeds = PostsOfFeeds(plan);
    }

    /// <summary>The file of a page, or null where its template failed or its source can't be read, which has been reported.</summary>
    public OutputFile? Render(Page page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Layouts.Of(page) is not null ? _templates.Render(page, _views.Make(page), cancellation)
            : Bytes(page) is { } bytes ? new OutputFile(page.Permalink.OutputPath, bytes)
            : null;
    }

    /// <summary>The text of a post's or a hand-written page's as HTML, or null for a page that has none of its own.</summary>
    public RenderedBody? BodyOf(Page page) => page switch
    {
        PostPage post => _bodies.Of(post.Post.Winner),
        ContentPage content => _bodies.Of(content.Entry),
        _ => null,
    };

    /// <summary>Lets go of what was kept for a page that nobody will ask for again: most bodies stand in no feed.</summary>
    public void Release(Page page)
    {
        if (page is PostPage { Post: var post } && !_inFeeds.Contains(post))
            _bodies.Drop(post.Winner);
        else if (page is ContentPage content)
            _bodies.Drop(content.Entry);
    }

    private ReadOnlyMemory<byte>? Bytes(Page page) => page switch
    {
        VerbatimPage { SourcePath: null } => ReadOnlyMemory<byte>.Empty,
        VerbatimPage verbatim => _readFile(verbatim.SourcePath),
        AssetPage asset => asset.Asset.Bytes,
        RedirectPage redirect => RedirectWriter.Write(redirect, _plan),
        FeedPage feed => Write(feed),
        SitemapPage sitemap => SitemapWriter.Write(sitemap, _plan.Address),
        SitemapIndexPage index => SitemapWriter.Write(index, _plan.Address),
        GuidePage guide => GuideWriter.Write(guide, _plan),
        RobotsPage => RobotsWriter.Write(_plan.Address),
        PostIndexPage index => PostIndexWriter.Write(index, _plan),
        _ => throw new UnreachableException(),
    };

    /// <summary>Those whose text some feed carries.</summary>
    private static FrozenSet<Post> PostsOfFeeds(SitePlan plan) => plan.Config.Feed.FullText
        ? plan.Pages.OfType<FeedPage>().SelectMany(static feed => feed.Posts).ToFrozenSet<Post>(ReferenceEqualityComparer.Instance)
        : [];

    private byte[] Write(FeedPage page) => page.Format switch
    {
        FeedFormat.Rss => RssWriter.Write(_feeds.Make(page)),
        FeedFormat.Json => JsonFeedWriter.Write(_feeds.Make(page)),
        FeedFormat.Atom => AtomWriter.Write(_feeds.Make(page)),
        _ => throw new UnreachableException(),
    };

    private BodyRenderer Bodies(SitePlan plan, Words words, Typesetter typesetter) => new(plan.Config, typesetter)
    {
        Links = new ContentLinks(plan.Pages, _readFile),
        Labels = BodyWords.Of(words),
        ResolveLink = target => SiteUrl.Of(target, plan.Address),
    };
}
