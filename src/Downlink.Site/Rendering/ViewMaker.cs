using System.Collections.Immutable;
using Downlink.Entries;
using Downlink.Pages;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>Makes what a page's layout sees: the variables that every page has, and the layout's own.</summary>
internal sealed class ViewMaker
{
    /// <summary>The variables that are the same for all pages.</summary>
    private const string Site = "site", Theme = "theme";

    /// <summary>How many posts of a term the list of terms shows.</summary>
    public const int LatestOfTerm = 3;

    private static readonly ImmutableArray<string> LayoutVariables =
        ["post", "posts", "paginator", "dial", "term", "terms", "archive", "signals", "content"];

    private readonly SitePlan _plan;
    private readonly Words _words;
    private readonly FeedLinks _feeds;
    private readonly CardShelf _cards;
    private readonly TicksView _ticks;
    private readonly MenuShelf _menus;
    private readonly PageFactsReader _facts;
    private readonly ScriptObject _site;
    private readonly ScriptObject _theme;

    public ViewMaker(SitePlan plan, Words words, Fragments fragments)
    {
        (_plan, _words) = (plan, words);
        _feeds = new FeedLinks(plan);
        _cards = new CardShelf(plan, words, fragments);
        _ticks = new TicksView(_cards);
        _menus = new MenuShelf(plan.Config.Menu, plan.Address, fragments);
        _facts = new PageFactsReader(plan.Config, plan.Formulas, words);
        _site = new SiteView(plan, _feeds).ToScript();
        _theme = OpenMap.Of(plan.Config.Theme);
    }

    /// <summary>What every page knows of its site.</summary>
    public ScriptObject OfSite => _site;

    /// <summary>The feeds that pages announce.</summary>
    public FeedLinks Feeds => _feeds;

    /// <summary>
    /// Asks for all words that views of this site have in them, so that what the theme lacks is told though none of its pages is made.
    /// </summary>
    public void AskForWords()
    {
        var (first, continued, dated) = (Asked(), Asked(), Asked());
        foreach (var page in _plan.Pages)
        {
            var isContinued = page is HomePage { Run.Number: > 1 } or TermPage { Run.Number: > 1 };
            if (Layouts.Of(page) is not { } layout)
                continue;
            if ((isContinued ? continued : first).Add(layout))
                _facts.Of(page);
            if (SitemapWriter.LastChange(page) is { } day && dated.Add(layout))
                _words.Day(day);
        }

        static HashSet<string> Asked() => new(StringComparer.Ordinal);
    }

    /// <summary>Lets go of the cards of all posts.</summary>
    public void Release() => _cards.Release();

    /// <summary>A new object for each page: templates may add to it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="bodyOf">Gives what stands for the text of a post, a page or an introduction.</param>
    public ScriptObject Make(Page page, Func<Entry, RenderedBody> bodyOf)
    {
        var facts = _facts.Of(page);
        var view = new ScriptObject(LayoutVariables.Length + 3);
        view.SetValue(Site, _site, false);
        view.SetValue(Theme, _theme, false);
        view.SetValue("page", new PageView(page, facts, _plan, _feeds, _menus).ToScript(), false);
        foreach (var name in LayoutVariables) view.SetValue(name, null, false);
        Fill(view, page, facts, bodyOf);
        return view;
    }

    private void Fill(ScriptObject view, Page page, PageFacts facts, Func<Entry, RenderedBody> bodyOf)
    {
        switch (page)
        {
            case HomePage home:
                FillList(view, home.Run, Permalink.Root, _plan.Posts.Length);
                if (home.Run.Number == 1) view.SetValue("dial", _ticks.Dial(_plan.Categories, _plan.Address), false);
                break;
            case TermPage term:
                view.SetValue("term", TermWithIntroduction(term.Term, bodyOf), false);
                FillList(view, term.Run, term.Term.Permalink, term.Term.Posts.Length);
                break;
            case PostPage post:
                view.SetValue("post", new PostView(post, bodyOf(post.Post.Winner), _cards, _plan).ToScript(), false);
                break;
            case ContentPage content:
                view.SetValue("post", new ContentView(content, facts.Title, bodyOf(content.Entry), _plan, _words).ToScript(), false);
                break;
            case TaxonomyPage taxonomy:
                view.SetValue("terms", Script.List(taxonomy.Terms.Select(TermWithLatest)), false);
                break;
            case ArchivePage archive:
                view.SetValue("archive", new ArchiveView(archive.Posts, _cards).ToScript(), false);
                break;
            case SignalsPage signals:
                view.SetValue("signals", new SignalsView(signals.Posts, _plan.Dumps, _cards).ToScript(), false);
                break;
        }
    }

    private void FillList(ScriptObject view, PageRun run, Permalink first, int total)
    {
        view.SetValue("posts", _cards.List(run.Posts), false);
        view.SetValue("paginator", new PaginatorView(run, first, total, _plan.Address).ToScript(), false);
    }

    private ScriptObject TermWithIntroduction(Term term, Func<Entry, RenderedBody> bodyOf) => Script.Extend(
        new TermView(term, _plan.Address).ToScript(),
        [
            .. BodyMembers.OfIntroduction(term.Introduction is { } entry ? bodyOf(entry) : null),
            ("feeds", Script.List(_feeds.Of(term))),
            ("ticks", _ticks.Of(term)),
        ]);

    private ScriptObject TermWithLatest(Term term) => Script.Extend(
        new TermView(term, _plan.Address).ToScript(),
        ("posts", _cards.List(term.Posts[..Math.Min(term.Posts.Length, LatestOfTerm)])),
        ("ticks", _ticks.Of(term)));
}
