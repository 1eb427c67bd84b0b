using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>
/// Puts posts that were edited into the places of what they were before, in a plan that stays as it is: nothing that decides which pages
/// there are, and where, has changed of them.
/// </summary>
internal sealed class PostExchange
{
    /// <summary>Of more than these a plan is made anew.</summary>
    private const int Most = 16;

    private readonly Post[] _formers;
    private readonly Post[] _latters;
    private readonly Dictionary<Post[], ImmutableArray<Post>> _lists = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Term, Term> _terms = new(ReferenceEqualityComparer.Instance);

    private PostExchange(Post[] formers, Post[] latters) => (_formers, _latters) = (formers, latters);

    /// <summary>Null where other pages, or other places, may have to be planned.</summary>
    public static PostExchange? Between(ImmutableArray<Post> former, ImmutableArray<Post> latter, ImmutableArray<string> beside)
    {
        if (former.Length != latter.Length)
            return null;

        var places = new List<int>();
        for (var at = 0; at < former.Length; at++)
        {
            if (ReferenceEquals(former[at], latter[at]))
                continue;
            if (places.Count == Most || !AreOfOnePlan(former[at], latter[at], beside))
                return null;
            places.Add(at);
        }

        return new PostExchange([.. places.Select(at => former[at])], [.. places.Select(at => latter[at])]);
    }

    public SitePlan In(SitePlan plan, ImmutableArray<Post> posts)
    {
        if (_formers.Length == 0)
            return plan;

        _lists[ArrayOf(plan.Posts)] = posts;
        var (categories, tags, series) = (In(plan.Categories), In(plan.Tags), In(plan.Series));
        return plan with
        {
            Posts = posts,
            Categories = categories,
            Tags = tags,
            Series = series,
            Terms = tags == plan.Tags && series == plan.Series ? plan.Terms : new TermIndex(tags, series),
            Pages = In(plan.Pages),
        };
    }

    private static bool AreOfOnePlan(Post one, Post other, ImmutableArray<string> beside) =>
        one.Slug == other.Slug
        && one.Date == other.Date
        && one.Signal.IsReceivedLike(other.Signal)
        && one.Winner.Kind == other.Winner.Kind
        && one.Winner.Origin == other.Winner.Origin
        && one.Categories.AsSpan().SequenceEqual(other.Categories.AsSpan())
        && one.Tags.AsSpan().SequenceEqual(other.Tags.AsSpan())
        && one.Aliases.AsSpan().SequenceEqual(other.Aliases.AsSpan())
        && one.Winner.FrontMatter?.Permalink == other.Winner.FrontMatter?.Permalink
        && one.Winner.FrontMatter?.Series == other.Winner.FrontMatter?.Series
        && one.Winner.FrontMatter?.SeriesOrder == other.Winner.FrontMatter?.SeriesOrder
        && Companions.TravelAlike(one.Winner, other.Winner, beside);

    private ImmutableArray<Page> In(ImmutableArray<Page> pages)
    {
        var exchanged = pages.ToBuilder();
        var known = new Dictionary<Page, Page>(ReferenceEqualityComparer.Instance);
        for (var at = 0; at < pages.Length; at++)
        {
            if (pages[at] is not (SitemapPage or SitemapIndexPage) && In(pages[at]) is var page && !ReferenceEquals(page, pages[at]))
                exchanged[at] = known[pages[at]] = page;
        }

        // These name all others, so they come last.
        for (var at = 0; at < pages.Length; at++)
        {
            exchanged[at] = pages[at] switch
            {
                SitemapPage sitemap => In(sitemap, known),
                SitemapIndexPage index => index with { Parts = [.. index.Parts.Select(part => In(part, known))] },
                _ => exchanged[at],
            };
        }

        return exchanged.MoveToImmutable();
    }

    private static SitemapPage In(SitemapPage sitemap, Dictionary<Page, Page> known)
    {
        if (known.TryGetValue(sitemap, out var done))
            return (SitemapPage)done;

        var exchanged = sitemap with { Pages = [.. sitemap.Pages.Select(page => known.GetValueOrDefault(page, page))] };
        known[sitemap] = exchanged;
        return exchanged;
    }

    private Page In(Page page) => page switch
    {
        PostPage post when Holds(post.Post) || Holds(post.Newer) || Holds(post.Older) =>
            new PostPage(post.Permalink, Latter(post.Post), post.Newer is null ? null : Latter(post.Newer), post.Older is null ? null : Latter(post.Older)),
        HomePage home when In(home.Run) is var run && !ReferenceEquals(run, home.Run) => home with { Run = run },
        TermPage term when Latter(term.Term) is { } latter && !ReferenceEquals(latter, term.Term) =>
            term with { Term = latter, Run = In(term.Run) },
        TaxonomyPage list when In(list.Terms) is var terms && terms != list.Terms => list with { Terms = terms },
        FeedPage feed when In(feed.Posts) is var posts && (posts != feed.Posts || !ReferenceEquals(Latter(feed.Term), feed.Term)) =>
            feed with { Term = Latter(feed.Term), Posts = posts },
        ArchivePage archive => archive with { Posts = In(archive.Posts) },
        SignalsPage signals => signals with { Posts = In(signals.Posts) },
        PostIndexPage index => index with { Posts = In(index.Posts) },
        _ => page,
    };

    private PageRun In(PageRun run) => In(run.Posts) is var posts && posts != run.Posts ? run with { Posts = posts } : run;

    /// <summary>The very same list where none of its terms has another post.</summary>
    private ImmutableArray<Term> In(ImmutableArray<Term> terms)
    {
        var exchanged = terms;
        for (var at = 0; at < terms.Length; at++)
        {
            if (!_terms.TryGetValue(terms[at], out var latter) && In(terms[at].Posts) is var posts && posts != terms[at].Posts)
                _terms[terms[at]] = latter = terms[at] with { Posts = posts };
            if (latter is not null)
                exchanged = exchanged.SetItem(at, latter);
        }

        return exchanged;
    }

    /// <summary>The very same list where none of its posts is another.</summary>
    private ImmutableArray<Post> In(ImmutableArray<Post> posts)
    {
        var list = ArrayOf(posts);
        if (_lists.TryGetValue(list, out var known))
            return known;

        var exchanged = posts;
        for (var at = 0; at < list.Length; at++)
        {
            if (IndexOf(list[at]) is >= 0 and var index)
                exchanged = exchanged.SetItem(at, _latters[index]);
        }

        return _lists[list] = exchanged;
    }

    private Term? Latter(Term? term) => term is not null && _terms.TryGetValue(term, out var latter) ? latter : term;

    private bool Holds(Post? post) => IndexOf(post) >= 0;

    private Post Latter(Post post) => IndexOf(post) is >= 0 and var index ? _latters[index] : post;

    /// <summary>By identity: equal posts may be two.</summary>
    private int IndexOf(Post? post)
    {
        var index = _formers.Length - 1;
        while (index >= 0 && !ReferenceEquals(_formers[index], post))
            index--;
        return index;
    }

    private static Post[] ArrayOf(ImmutableArray<Post> posts) => ImmutableCollectionsMarshal.AsArray(posts) ?? [];
}
