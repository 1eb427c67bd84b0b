using System.Collections.Concurrent;
using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Memory;
using Downlink.Pages;
using Downlink.Sources;

namespace Downlink.Rendering;

/// <summary>
/// What the file of a page depends on, as a key: the settings, what its layout may read of the site, the keys of the texts that it shows,
/// and what it shows of the plan (<see cref="PageInputs"/>). Any thread may ask.
/// </summary>
public sealed class PageKeys
{
    private readonly SitePlan _plan;
    private readonly ViewMaker _views;
    private readonly BodyShelf _shelf;
    private readonly BodyKeys _bodies;
    private readonly SiteReads _reads;
    private readonly Digest _settings;
    private readonly PageInputs _inputs;
    private readonly ConcurrentDictionary<string, Digest> _layouts = new(StringComparer.Ordinal);

    internal PageKeys(
        SitePlan plan,
        ImmutableArray<SourceFile> templates,
        ViewMaker views,
        BodyShelf shelf,
        ContentLinks links,
        KeySources sources
    )
    {
        (_plan, _views, _shelf, _reads) = (plan, views, shelf, SiteReads.Of(templates));
        _settings = Settings(plan, templates, sources.Program);
        var surroundings = new Lazy<Digest>(() => BodyKeys.Surroundings(plan, sources.FileKey));
        _bodies = new BodyKeys(_settings, links, shelf, surroundings, sources.IsKept);
        _inputs = new PageInputs(plan, views.Feeds, sources.FileKey);
    }

    /// <summary>Null for a page of a text of which only a part is known.</summary>
    public Digest? Of(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        using var digest = new DigestBuilder();
        if (Layouts.Of(page) is { } layout)
            digest.Add(_layouts.GetOrAdd(layout, Layout));
        else
            digest.Add(_settings).Add(page.GetType().Name);
        foreach (var entry in BodiesIn(page))
        {
            if (entry is { Key: null, FrontMatter: not null })
                return null;
            digest.Add(_bodies.Of(entry));
        }

        _inputs.Add(digest, page);
        return digest.ToDigest();
    }

    /// <summary>The key of a text's HTML.</summary>
    public Digest OfBody(Entry entry) => _bodies.Of(entry);

    /// <summary>Whether an earlier run kept what was said of all texts that a page shows.</summary>
    public bool AreBodiesKept(Page page)
    {
        foreach (var entry in BodiesIn(page))
        {
            if (!_bodies.IsKept(entry))
                return false;
        }

        return true;
    }

    /// <summary>Whether a page shows a text that was rendered without what Node would have made of it.</summary>
    public bool IsIncomplete(Page page)
    {
        foreach (var entry in BodiesIn(page))
        {
            if (IsIncomplete(entry))
                return true;
        }

        return false;
    }

    /// <summary>The texts that a page shows.</summary>
    public IEnumerable<Entry> BodiesIn(Page page) =>
        page switch
        {
            FeedPage feed when _plan.Config.Feed.FullText => feed.Posts.Select(static post => post.Winner),
            _ => OwnBodyOf(page) is { } own ? [own] : [],
        };

    /// <summary>The text of which a page is the place, or null.</summary>
    public static Entry? OwnBodyOf(Page page) =>
        page switch
        {
            PostPage post => post.Post.Winner,
            ContentPage content => content.Entry,
            TermPage term => term.Term.Introduction,
            _ => null,
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

    /// <summary>What all pages of a layout depend on.</summary>
    private Digest Layout(string layout)
    {
        using var digest = new DigestBuilder();
        _inputs.AddFeeds(digest.Add(_settings).Add(layout), null);
        foreach (var (member, value) in _views.OfSite)
        {
            if (_reads.MayRead(layout, member))
                ViewDigest.Add(digest.Add(member), value);
        }

        return digest.ToDigest();
    }
}
