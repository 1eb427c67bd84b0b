using System.Collections.Immutable;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>Where each post stands.</summary>
public sealed class PostPermalinks
{
    // Paths by ids as text: collections of values of our own would have to be compiled at every start.
    private readonly Dictionary<string, string> _paths;

    /// <param name="posts">Posts.</param>
    /// <param name="paths">The path of each.</param>
    internal PostPermalinks(ImmutableArray<Post> posts, ImmutableArray<string> paths)
    {
        _paths = new Dictionary<string, string>(posts.Length, StringComparer.Ordinal);
        for (var at = 0; at < posts.Length; at++)
            _paths.Add(posts[at].Id.Hex, paths[at]);
    }

    public Permalink Of(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return new Permalink(_paths[post.Id.Hex]);
    }
}
