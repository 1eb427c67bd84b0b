using System.Collections.Concurrent;
using System.Collections.Immutable;
using Downlink.Pages;
using Downlink.Posts;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>The cards of all posts, each made when a page first shows it and then shared: most stand on several pages.</summary>
internal sealed class CardShelf(SitePlan plan, Words words, Fragments fragments)
{
    private readonly ConcurrentDictionary<string, ScriptObject> _cards = new(StringComparer.Ordinal);
    private readonly DumpMarks _marks = new(plan.Dumps);
    private readonly TermShelf _terms = new(plan);
    private readonly DayShelf _days = new(words);

    public ScriptObject Of(Post post) => _cards.TryGetValue(post.Id.Hex, out var card) ? card : Make(post);

    public ScriptArray List(ImmutableArray<Post> posts)
    {
        var cards = new ScriptArray(posts.Length);
        foreach (var post in posts)
            cards.Add(Of(post));
        cards.IsReadOnly = true;
        return cards;
    }

    public void Release() => _cards.Clear();

    private ScriptObject Make(Post post)
    {
        var card = _cards.GetOrAdd(post.Id.Hex, new CardView(post, plan, _days, _marks, _terms).ToScript());
        fragments.Share(card);
        return card;
    }
}
