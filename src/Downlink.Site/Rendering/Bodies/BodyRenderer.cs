using System.Text;
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
        var mark = config.Dump.TruncationMark;
        var isCut = entry.IsTruncated && entry.Body.EndsWith(mark, StringComparison.Ordinal);
        var html = new StringBuilder("<p>").AppendEscaped(isCut ? entry.Body.AsSpan()[..^mark.Length] : entry.Body);
        if (isCut)
            html.Append("<span class=\"cut\" data-source=\"").AppendEscaped(mark).Append("\">…</span>");
        return new RenderedBody { Html = html.Append("</p>\n").ToString() };
    }
}
