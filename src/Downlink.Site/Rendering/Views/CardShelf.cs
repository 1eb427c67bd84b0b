using System.Collections.Concurrent;
using Downlink.Dedup;
using Downlink.Pages;
using Downlink.Posts;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>The cards of all posts, each made when a page first shows it and then shared: most stand on several pages.</summary>
internal sealed class CardShelf(SitePlan plan, Words words)
{
    private readonly ConcurrentDictionary<ContentHash, ScriptObject> _cards = new();

    public ScriptObject Of(Post post) => _cards.GetOrAdd(post.Id, static (_, at) => new CardView(at.post, at.plan, at.words).ToScript(), (post, plan, words));

    public ScriptArray List(IEnumerable<Post> posts) => Script.List(posts.Select(Of));
}
