using System.Collections.Immutable;
using System.Diagnostics;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Memory;
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
    private readonly Lazy<FeedMaker> _feeds;
    private readonly ContentLinks _links;
    private readonly ImmutableArray<SourceFile> _texts;
    private readonly DiagnosticBag _diagnostics;

    /// <param name="plan">The site.</param>
    /// <param name="templates">The text files of <c>templates/</c>: layouts, partials, words.</param>
    /// <param name="readFile">Gives the bytes of a file that is carried over, by its path relative to the site; null where it cannot, which
    /// it reports.</param>
    /// <param name="typesetter">Sets formulas and colours code.</param>
    /// <param name="diagnostics">Where errors of templates and bodies go.</param>
    /// <param name="memory">What the last one read; nothing for one that stands alone.</param>
    public PageRenderer(
        SitePlan plan,
        ImmutableArray<SourceFile> templates,
        Func<string, ReadOnlyMemory<byte>?> readFile,
        Typesetter typesetter,
        DiagnosticBag diagnostics,
        RenderMemory? memory = null
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(diagnostics);
        (_plan, _readFile, _texts, _diagnostics) = (plan, readFile, templates, diagnostics);
        memory ??= new RenderMemory();
        var words = WordsReader.Read(templates, plan.Config.Language, diagnostics, memory.Words);
        var links = memory.Links.Make(Given.Of(plan.Index), diagnostics, _ => new ContentLinks(plan.Pages, readFile));
        _links = links.ReadingWith(readFile);
        _bodies = new BodyShelf(Bodies(plan, words, typesetter, _links), diagnostics);
        var set = TemplateSet.Load(templates, words, plan, diagnostics, memory.Templates);
        _templates = new TemplateHost(set);
        _views = new ViewMaker(plan, words, set.Fragments);
        _feeds = new(() => new FeedMaker(plan, _bodies.Of));
    }

    /// <summary>What templates have taken until now, the slowest layout first.</summary>
    public ImmutableArray<LayoutTime> LayoutTimes => _templates.Times;

    /// <summary>The file of a page, or null where its template failed or its source can't be read, which has been reported.</summary>
    public OutputFile? Render(Page page, CancellationToken cancellation = default) => Make(page, cancellation).Tell(_diagnostics);

    /// <summary>The same, with what was said of the page alone: what was said of its body is reported at once, for all pages that show it.</summary>
    public Kept<OutputFile?> Make(Page page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (Layouts.Of(page) is null)
            return new(page is VerbatimPage verbatim ? Carry(verbatim) : Write(page), []);

        var said = new DiagnosticBag();
        return new(_templates.Render(page, _views.Make(page, _bodies.Of), said, cancellation), said.ToSorted());
    }

    /// <summary>How many steps the loops of a page's templates may take on a site of this size.</summary>
    public int MostSteps => _templates.MostSteps;

    /// <summary>The keys of this site's pages.</summary>
    public PageKeys Keys(KeySources sources)
    {
        _views.AskForWords();
        return new PageKeys(_plan, _texts, _views, _bodies, _links, sources);
    }

    /// <summary>The text of a post's or a hand-written page's as HTML, or null for a page that has none of its own.</summary>
    public RenderedBody? BodyOf(Page page) => TextOf(page) is { } text ? _bodies.Of(text) : null;

    /// <summary>Lets go of a page's own text as HTML, which would be made anew for whoever asks.</summary>
    public void Drop(Page page)
    {
        if (TextOf(page) is { } text)
            _bodies.Drop(text);
    }

    /// <summary>Lets go of what was kept for a page that nobody will ask for again.</summary>
    public void Release(Page page)
    {
        switch (page)
        {
            case PostPage { Post: var post }:
                _feeds.Value.Prepare(post);
                break;
            case FeedPage feed:
                _feeds.Value.Release(feed);
                break;
        }

        Drop(page);
    }

    /// <summary>Lets go of what many pages show alike, which would be made anew for whoever asks.</summary>
    public void ReleaseShared()
    {
        _views.Release();
        _templates.Release();
    }

    private static Entry? TextOf(Page page) => page switch
    {
        PostPage post => post.Post.Winner,
        ContentPage content => content.Entry,
        _ => null,
    };

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
            case FeedPage feed: _feeds.Value.Write(feed, output); break;
            case SitemapPage sitemap: SitemapWriter.Write(output, sitemap, _plan.Address); break;
            case SitemapIndexPage index: SitemapWriter.Write(output, index, _plan.Address); break;
            case GuidePage guide: GuideWriter.Write(output, guide, _plan); break;
            case RobotsPage: RobotsWriter.Write(output, _plan.Address); break;
            case PostIndexPage index: PostIndexWriter.Write(output, index, _plan); break;
            default: throw new UnreachableException();
        }
    }

    private static BodyRenderer Bodies(SitePlan plan, Words words, Typesetter typesetter, ContentLinks links) => new(plan.Config, typesetter)
    {
        Links = links,
        Labels = BodyWords.Of(words),
        ResolveLink = target => SiteUrl.Of(target, plan.Address),
    };
}
