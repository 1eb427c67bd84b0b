using System.Collections.Concurrent;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Memory;

namespace Downlink.Rendering;

/// <summary>The rendered bodies of posts, pages and introductions, each made when somebody first asks for it.</summary>
internal sealed class BodyShelf(BodyRenderer renderer, DiagnosticBag diagnostics)
{
    private readonly ConcurrentDictionary<Entry, RenderedBody> _bodies = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Entry, IReadOnlyList<Diagnostic>> _said = new(ReferenceEqualityComparer.Instance);

    public RenderedBody Of(Entry entry) => _bodies.GetOrAdd(entry, Render);

    /// <summary>Nobody will ask for this body again; it would be made anew.</summary>
    public void Drop(Entry entry) => _bodies.TryRemove(entry, out _);

    /// <summary>What was said of a body when it was made; null as long as it wasn't, dropped bodies were.</summary>
    public IReadOnlyList<Diagnostic>? SaidOf(Entry entry) => _said.GetValueOrDefault(entry);

    private RenderedBody Render(Entry entry)
    {
        var said = new DiagnosticBag();
        var kept = new Kept<RenderedBody>(renderer.Render(entry, said), said.ToSorted());
        _said[entry] = kept.Said;
        return kept.Tell(diagnostics);
    }
}
