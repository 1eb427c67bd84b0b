using System.Collections.Concurrent;
using Downlink.Pages;
using Downlink.Posts;

namespace Downlink.Rendering;

/// <summary>Makes feeds of lists of posts.</summary>
internal sealed class FeedMaker(SitePlan plan, BodyShelf bodies)
{
    // A post stands in the feeds of the site, of its categories and of its tags, in three formats each: it is prepared once.
    private readonly ConcurrentDictionary<string, FeedItem> _items = new(StringComparer.Ordinal);

    private readonly TagUri _ids = new(plan.Config.BaseUrl);

    public Feed Make(FeedPage page)
    {
        var config = plan.Config;
        return new Feed
        {
            Id = _ids.OfFeed(page.Permalink.Path),
            Title = FeedTitle.Of(page, config),
            Description = Description(page),
            Language = config.Language,
            Author = config.Author,
            PageUrl = plan.Address.AbsoluteOrHref(page.Term?.Permalink ?? Permalink.Root),
            Url = plan.Address.AbsoluteOrHref(page.Permalink),
            Items = [.. page.Posts.Select(post => _items.GetOrAdd(post.Id.Hex, _ => Item(post)))],
        };
    }

    // RSS asks for a description: a site that has none is described by its name.
    private string Description(FeedPage page) =>
        new[] { page.Term?.Description, plan.Config.Description, plan.Config.Tagline }.FirstOrDefault(static text =>
            !string.IsNullOrEmpty(text)
        )
        ?? FeedTitle.Of(page, plan.Config);

    private FeedItem Item(Post post)
    {
        var permalink = plan.PostPermalinks.Of(post);
        return new FeedItem
        {
            Id = _ids.OfPost(post.Id),
            Title = post.Title,
            Url = plan.Address.AbsoluteOrHref(permalink),
            Language = post.Language,
            Summary = post.Excerpt,
            Html = plan.Config.Feed.FullText ? FeedHtml.Detach(FormulaText.ToSource(bodies.Of(post.Winner).Html), permalink, plan.Address) : null,
            Categories = [.. Terms(post).Select(static term => term.Name).Distinct(StringComparer.Ordinal)],
            Published = post.Date,
            Updated = post.Updated,
        };
    }

    private IEnumerable<Term> Terms(Post post) =>
        plan.Categories.Where(term => post.Categories.Contains(term.Slug)).Concat(plan.Terms.TagsOf(post));
}
