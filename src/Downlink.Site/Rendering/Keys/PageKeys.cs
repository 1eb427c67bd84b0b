using System.Collections.Concurrent;
using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Memory;
using Downlink.Pages;
using Downlink.Sources;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>
/// What the file of a page depends on, as a key. It is made of what the page itself is made of, its view or its whole bytes, with keys in
/// the place of bodies: so nothing that a template reads or a feed carries can be forgotten. Any thread may ask.
/// </summary>
public sealed class PageKeys
{
    private static readonly RenderedBody NoBody = new() { Html = "" };

    private readonly SitePlan _plan;
    private readonly ViewMaker _views;
    private readonly BodyShelf _shelf;
    private readonly BodyKeys _bodies;
    private readonly SiteReads _reads;
    private readonly ViewDigest _digest;
    private readonly Digest _settings;
    private readonly KeySources _sources;
    private readonly Lazy<FeedMaker> _feeds;
    private readonly ConcurrentDictionary<string, Digest> _sites = new(StringComparer.Ordinal);

    internal PageKeys(
        SitePlan plan,
        ImmutableArray<SourceFile> templates,
        ViewMaker views,
        BodyShelf shelf,
        ContentLinks links,
        KeySources sources
    )
    {
        (_plan, _views, _shelf, _sources, _reads) = (plan, views, shelf, sources, SiteReads.Of(templates));
        _settings = Settings(plan, templates, sources.Program);
        _digest = new ViewDigest(views.IsShared);
        var surroundings = new Lazy<Digest>(() => BodyKeys.Surroundings(plan, sources.FileKey));
        _bodies = new BodyKeys(_settings, links, shelf, surroundings, sources.IsKept);
        _feeds = new(() => new FeedMaker(plan, _bodies.StandIn));
    }

    /// <summary>Null for a page that is made as fast as its key.</summary>
    public Digest? Of(Page page) => Of(page, null);

    /// <summary>The same, told by the view that the page is about to be rendered with, before a template adds to it.</summary>
    internal Digest? Of(Page page, ScriptObject? view)
    {
        ArgumentNullException.ThrowIfNull(page);
        using var digest = new DigestBuilder();
        digest.Add(_settings).Add(page.Permalink.OutputPath).Add(PageSource.Describe(page));
        return page switch
        {
            VerbatimPage { SourcePath: { } source } => digest.Add(_sources.FileKey(source)).ToDigest(),
            FeedPage feed => Feed(feed, digest),
            _ when Layouts.Of(page) is { } layout => Html(page, layout, view ?? _views.Make(page, static _ => NoBody), digest),
            _ => null,
        };
    }

    /// <summary>The key of a text's HTML.</summary>
    public Digest OfBody(Entry entry) => _bodies.Of(entry);

    /// <summary>The texts that a page shows.</summary>
    public IEnumerable<Entry> BodiesIn(Page page) =>
        page switch
        {
            PostPage post => [post.Post.Winner],
            ContentPage content => [content.Entry],
            TermPage { Term.Introduction: { } introduction } => [introduction],
            FeedPage feed when _plan.Config.Feed.FullText => feed.Posts.Select(static post => post.Winner),
            _ => [],
        };

    /// <summary>What was said of a text when it was rendered; null as long as it wasn't.</summary>
    public IReadOnlyList<Diagnostic>? SaidOf(Entry entry) => _shelf.SaidOf(entry);

    /// <summary>Whether a text was rendered without what Node would have made of it: another time it may come out otherwise.</summary>
    public bool IsIncomplete(Entry entry) => SaidOf(entry) is { Count: > 0 } said && said.Any(TypesettingDiagnostics.IsIncomplete);

    /// <summary>What all pages and bodies depend on: the program, the theme, the settings.</summary>
    private static Digest Settings(SitePlan plan, ImmutableArray<SourceFile> templates, string program)
    {
        using var digest = new DigestBuilder();
        digest.Add(program).Add(SettingsText.OfAll(plan.Config)).Add(plan.Config.BaseUrl?.AbsoluteUri).Add(plan.Config.Search);
        foreach (var template in templates)
            digest.Add(template.Path).Add(template.Text);
        foreach (var asset in plan.Assets.All)
            digest.Add(asset.Name).Add(asset.Permalink.Path).Add(asset.Bytes.Span);
        return digest.ToDigest();
    }

    private Digest Feed(FeedPage page, DigestBuilder digest)
    {
        var text = new Utf8Text();
        _feeds.Value.Write(page, text);
        digest.Add(text.Written.Span);
        text.Free();
        return digest.ToDigest();
    }

    private Digest Html(Page page, string layout, ScriptObject view, DigestBuilder digest)
    {
        digest.Add(layout).Add(_sites.GetOrAdd(layout, Site));
        foreach (var entry in BodiesIn(page))
            digest.Add(_bodies.Of(entry));
        foreach (var (name, value) in view)
        {
            // The one is told by what the layout reads of it, the other stands in the settings.
            if (name is not (ViewMaker.Site or ViewMaker.Theme))
                _digest.AddVariable(digest, name, value);
        }

        return digest.ToDigest();
    }

    /// <summary>What a layout reads of the site.</summary>
    private Digest Site(string layout)
    {
        using var digest = new DigestBuilder();
        foreach (var (name, value) in _views.OfSite)
        {
            if (_reads.MayRead(layout, name))
                _digest.Add(digest.Add(name), value);
        }

        return digest.ToDigest();
    }
}
