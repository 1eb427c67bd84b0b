using System.Collections.Concurrent;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Posts;

namespace Downlink.Rendering;

/// <summary>The rendered bodies of posts, each made when a page or a feed first asks for it.</summary>
internal sealed class BodyShelf(BodyRenderer renderer, DiagnosticBag diagnostics)
{
    private readonly ConcurrentDictionary<string, RenderedBody> _bodies = new(StringComparer.Ordinal);

    public RenderedBody Of(Post post) =>
        _bodies.GetOrAdd(post.Id.Hex, _ => renderer.Render(post.Winner, diagnostics));

    /// <summary>Nobody will ask for a post's body again; it would be made anew.</summary>
    public void Drop(Post post) => _bodies.TryRemove(post.Id.Hex, out _);

    public RenderedBody Of(Entry entry) => renderer.Render(entry, diagnostics);
}
