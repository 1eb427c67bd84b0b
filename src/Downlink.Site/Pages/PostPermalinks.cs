using System.Collections.Immutable;
using Downlink.Diagnostics;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>Where each post stands.</summary>
public sealed class PostPermalinks
{
    // Paths by ids as text: collections of values of our own would have to be compiled at every start.
    private readonly Dictionary<string, string> _paths;

    /// <param name="posts">Posts.</param>
    /// <param name="paths">The path of each, as its author or the pattern says.</param>
    /// <param name="permalinks">Gives another to a post whose author chose one that is taken.</param>
    /// <param name="diagnostics">Where that is reported.</param>
    internal PostPermalinks(
        ImmutableArray<Post> posts,
        ImmutableArray<string> paths,
        PermalinkBuilder permalinks,
        DiagnosticBag diagnostics
    )
    {
        _paths = new Dictionary<string, string>(posts.Length, StringComparer.Ordinal);
        for (var at = 0; at < posts.Length; at++)
            _paths.Add(posts[at].Id.Hex, paths[at]);
        var chosen = posts.Where(static post => post.Winner.FrontMatter?.Permalink is not null).ToList();
        if (chosen.Count > 0)
            Part(posts, chosen, permalinks, diagnostics);
    }

    public Permalink Of(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return new Permalink(_paths[post.Id.Hex]);
    }

    /// <summary>Of posts whose authors chose one path the first by file has it; the others stand where they would without it.</summary>
    private void Part(ImmutableArray<Post> posts, List<Post> chosen, PermalinkBuilder permalinks, DiagnosticBag diagnostics)
    {
        var taken = posts
            .Where(static post => post.Winner.FrontMatter?.Permalink is null)
            .Select(post => _paths[post.Id.Hex])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var post in chosen.OrderBy(static post => post.Winner.Origin))
        {
            if (taken.Add(_paths[post.Id.Hex]))
                continue;
            var otherwise = permalinks.ForPostByPattern(post).Path;
            diagnostics.Add(PageDiagnostics.PermalinkTaken(_paths[post.Id.Hex], otherwise, post.Winner.Origin));
            _paths[post.Id.Hex] = otherwise;
            taken.Add(otherwise);
        }
    }
}
