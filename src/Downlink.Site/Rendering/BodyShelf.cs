using System.Collections.Concurrent;
using Downlink.Diagnostics;
using Downlink.Entries;

namespace Downlink.Rendering;

/// <summary>The rendered bodies of posts, pages and introductions, each made when somebody first asks for it.</summary>
internal sealed class BodyShelf(BodyRenderer renderer, DiagnosticBag diagnostics)
{
    private readonly ConcurrentDictionary<Entry, RenderedBody> _bodies = new(ReferenceEqualityComparer.Instance);

    public RenderedBody Of(Entry entry) => _bodies.GetOrAdd(entry, _ => renderer.Render(entry, diagnostics));

    /// <summary>Nobody will ask for this body again; it would be made anew.</summary>
    public void Drop(Entry entry) => _bodies.TryRemove(entry, out _);
}
