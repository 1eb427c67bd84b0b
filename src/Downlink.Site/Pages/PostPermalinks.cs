using System.Collections.Immutable;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>Where each post stands.</summary>
public sealed class PostPermalinks
{
    // Paths by ids as text: collections of values of our own would have to be compiled at every start.
    private readonly Dictionary<string, string> _paths;

    internal PostPermalinks(ImmutableArray<Post> posts, PermalinkBuilder permalinks) =>
        _paths = posts.ToDictionary(static post => post.Id.Hex, post => permalinks.ForPost(post).Path, StringComparer.Ordinal);

    public Permalink Of(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return new Permalink(_paths[post.Id.Hex]);
    }
}
