using System.Collections.Concurrent;
using Downlink.Pages;
using Downlink.Posts;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>The cards of all posts, each made when a page first shows it and then shared: most stand on several pages.</summary>
internal sealed class CardShelf(SitePlan plan, Words words)
{
    private readonly ConcurrentDictionary<string, ScriptObject> _cards = new(StringComparer.Ordinal);
    private readonly DumpMarks _marks = new(plan.Dumps);

    public ScriptObject Of(Post post) => _cards.GetOrAdd(post.Id.Hex, _ => new CardView(post, plan, words, _marks).ToScript());

    public ScriptArray List(IEnumerable<Post> posts) => Script.List(posts.Select(Of));
}
