using System.Collections.Immutable;
using System.Diagnostics;
using Downlink.Diagnostics;
using Downlink.Pages;
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
    }

    /// <summary>The file of a page, or null where its template failed or its source can't be read, which has been reported.</summary>
    public OutputFile? Render(Page page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (Layouts.Of(page) is not null)
            return _templates.Render(page, _views.Make(page), cancellation);

        return page is VerbatimPage verbatim ? Carry(verbatim) : Write(page);
    }

    /// <summary>The text of a post's or a hand-written page's as HTML, or null for a page that has none of its own.</summary>
    public RenderedBody? BodyOf(Page page) => page switch
    {
        PostPage post => _bodies.Of(post.Post.Winner),
        ContentPage content => _bodies.Of(content.Entry),
        _ => null,
    };

    /// <summary>Lets go of what was kept for a page that nobody will ask for again.</summary>
    public void Release(Page page)
    {
        switch (page)
        {
            case PostPage { Post: var post }:
                _feeds.Prepare(post);
                _bodies.Drop(post.Winner);
                break;
            case ContentPage content:
                _bodies.Drop(content.Entry);
                break;
            case FeedPage feed:
                _feeds.Release(feed);
                break;
        }
    }

    private OutputFile? Carry(VerbatimPage page)
    {
        var bytes = page.SourcePath is { } source ? _readFile(source) : ReadOnlyMemory<byte>.Empty;
        return bytes is { } there ? new OutputFile(page.Permalink.OutputPath, there) : null;
    }

    private OutputFile Write(Page page)
    {
        if (page is AssetPage asset)
            return new OutputFile(page.Permalink.OutputPath, asset.Asset.Bytes);

        var text = new Utf8Text();
        Write(page, text);
        return text.ToFile(page.Permalink.OutputPath);
    }

    private void Write(Page page, Utf8Text output)
    {
        switch (page)
        {
            case RedirectPage redirect: RedirectWriter.Write(output, redirect, _plan); break;
            case FeedPage feed: _feeds.Write(feed, output); break;
            case SitemapPage sitemap: SitemapWriter.Write(output, sitemap, _plan.Address); break;
            case SitemapIndexPage index: SitemapWriter.Write(output, index, _plan.Address); break;
            case GuidePage guide: GuideWriter.Write(output, guide, _plan); break;
            case RobotsPage: RobotsWriter.Write(output, _plan.Address); break;
            case PostIndexPage index: PostIndexWriter.Write(output, index, _plan); break;
            default: throw new UnreachableException();
        }
    }

    private BodyRenderer Bodies(SitePlan plan, Words words, Typesetter typesetter) => new(plan.Config, typesetter)
    {
        Links = new ContentLinks(plan.Pages, _readFile),
        Labels = BodyWords.Of(words),
        ResolveLink = target => SiteUrl.Of(target, plan.Address),
    };
}
