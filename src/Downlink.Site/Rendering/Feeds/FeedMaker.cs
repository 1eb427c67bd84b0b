using System.Collections.Immutable;
using System.Diagnostics;
using Downlink.Entries;
using Downlink.Pages;
using Downlink.Posts;

namespace Downlink.Rendering;

/// <summary>
/// Makes feeds of lists of posts. A post stands in those of the site, of its categories and of its tags: it is written once.
/// </summary>
internal sealed class FeedMaker
{
    private readonly SitePlan _plan;
    private readonly Func<Entry, RenderedBody> _bodyOf;
    private readonly TagUri _ids;
    private readonly Dictionary<Post, FeedPost> _posts = new(ReferenceEqualityComparer.Instance);

    public FeedMaker(SitePlan plan, Func<Entry, RenderedBody> bodyOf)
    {
        (_plan, _bodyOf, _ids) = (plan, bodyOf, new TagUri(plan.Config.BaseUrl));
        foreach (var page in plan.Pages)
        {
            if (page is FeedPage feed)
                Count(feed);
        }
    }

    public void Write(FeedPage page, Utf8Text output)
    {
        var feed = Make(page);
        switch (page.Format)
        {
            case FeedFormat.Rss: RssWriter.Write(output, feed); break;
            case FeedFormat.Json: JsonFeedWriter.Write(output, feed); break;
            case FeedFormat.Atom: AtomWriter.Write(output, feed); break;
            default: throw new UnreachableException();
        }
    }

    /// <summary>Writes the post for the feeds that are to carry it, as long as its body is at hand.</summary>
    public void Prepare(Post post)
    {
        if (_posts.TryGetValue(post, out var known) && known.Feeds > 0)
            PartOf(known, post);
    }

    /// <summary>Lets go of what no other feed carries.</summary>
    public void Release(FeedPage page)
    {
        foreach (var post in page.Posts)
            _posts[post].Release();
    }

    private void Count(FeedPage feed)
    {
        foreach (var post in feed.Posts)
        {
            if (!_posts.TryGetValue(post, out var known))
                _posts[post] = known = new FeedPost();
            known.Feeds++;
        }
    }

    private Feed Make(FeedPage page)
    {
        var (config, parts) = (_plan.Config, ImmutableArray.CreateBuilder<FeedPart>(page.Posts.Length));
        foreach (var post in page.Posts)
            parts.Add(PartOf(_posts[post], post));
        return new Feed
        {
            Id = _ids.OfFeed(page.Permalink.Path),
            Title = FeedTitle.Of(page, config),
            Description = Description(page),
            Language = config.Language,
            Author = config.Author,
            PageUrl = _plan.Address.AbsoluteOrHref(page.Term?.Permalink ?? Permalink.Root),
            Url = _plan.Address.AbsoluteOrHref(page.Permalink),
            Parts = parts.MoveToImmutable(),
        };
    }

    private FeedPart PartOf(FeedPost known, Post post) => known.Part ??= FeedPart.Of(Item(post), _plan.Config);

    // RSS asks for a description: a site that has none is described by its name.
    private string Description(FeedPage page) =>
        new[] { page.Term?.Description, _plan.Config.Description, _plan.Config.Tagline }.FirstOrDefault(static text =>
            !string.IsNullOrEmpty(text)
        )
        ?? FeedTitle.Of(page, _plan.Config);

    private FeedItem Item(Post post)
    {
        var permalink = _plan.PostPermalinks.Of(post);
        return new FeedItem
        {
            Id = _ids.OfPost(post.Id),
            Title = post.Title,
            Url = _plan.Address.AbsoluteOrHref(permalink),
            Language = post.Language,
            Summary = post.Excerpt,
            Html = _plan.Config.Feed.FullText ? Detached(post, permalink) : null,
            Categories = [.. Terms(post).Select(static term => term.Name).Distinct(StringComparer.Ordinal)],
            Published = post.Date,
            Updated = post.Updated,
        };
    }

    private string Detached(Post post, Permalink permalink) =>
        FeedHtml.Detach(FormulaText.ToSource(_bodyOf(post.Winner).Html), permalink, _plan.Address);

    private IEnumerable<Term> Terms(Post post) =>
        _plan.Categories.Where(term => post.Categories.Contains(term.Slug)).Concat(_plan.Terms.TagsOf(post));

    /// <summary>A post that feeds carry: how many of them are to be written yet, and it as they do once one has asked.</summary>
    private sealed class FeedPost
    {
        private volatile FeedPart? _part;

        public int Feeds;

        public FeedPart? Part
        {
            get => _part;
            set => _part = value;
        }

        public void Release()
        {
            if (Interlocked.Decrement(ref Feeds) == 0)
                _part = null;
        }
    }
}
