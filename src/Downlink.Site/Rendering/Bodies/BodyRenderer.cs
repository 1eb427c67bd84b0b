using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;

namespace Downlink.Rendering;

/// <summary>Makes HTML of an entry's text, whatever kind it is; immutable and shared between threads.</summary>
public sealed class BodyRenderer(SiteConfig config)
{
    /// <summary>The words inside bodies that aren't the source's.</summary>
    public BodyLabels Labels { get; init; } = new();

    /// <summary>Turns a link's or picture's target as its author wrote it into an <c>href</c>: puts the base path before a site-root path.</summary>
    public Func<string, string> ResolveLink { get; init; } = static target => target;

    public RenderedBody Render(Entry entry, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var blocks = StructureReader.Read(entry.Body, entry.IsTruncated, config.Dump);
        return new FlatTextWriter(Labels).Write(blocks);
    }
}
