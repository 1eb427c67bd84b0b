using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Typesetting;

namespace Downlink.Rendering;

/// <summary>Makes HTML of an entry's text, whatever kind it is; immutable and shared between threads.</summary>
public sealed class BodyRenderer
{
    private readonly SiteConfig _config;
    private readonly Lazy<MarkdownConverter> _markdown;

    /// <param name="config">The site's settings.</param>
    /// <param name="typesetter">Sets formulas and colours code.</param>
    public BodyRenderer(SiteConfig config, Typesetter typesetter)
    {
        _config = config;
        _markdown = new Lazy<MarkdownConverter>(() => new MarkdownConverter(_config, typesetter, Labels, Links, ResolveLink));
    }

    /// <summary>The words inside bodies that aren't the source's.</summary>
    public BodyLabels Labels { get; init; } = new();

    /// <summary>
    /// Turns a link's or picture's target as its author wrote it into an <c>href</c>: puts the base path before a site-root path.
    /// </summary>
    public Func<string, string> ResolveLink { get; init; } = static target => target;

    /// <summary>Where the files of <c>content/</c> came to stand.</summary>
    public ContentLinks Links { get; init; } = ContentLinks.None;

    public RenderedBody Render(Entry entry, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Kind switch
        {
            EntryKind.Markdown => _markdown.Value.Convert(entry, diagnostics),
            EntryKind.Html => RenderHtml(entry, diagnostics),
            _ => new FlatTextWriter(Labels).Write(StructureReader.Read(entry.Body, entry.IsTruncated, _config.Dump)),
        };
    }

    /// <summary>A text that no parser should be given, as its author wrote it; that it is so has been reported then.</summary>
    internal static RenderedBody AsWritten(Entry entry, DiagnosticBag diagnostics)
    {
        diagnostics.Add(BodyDiagnostics.TooDeep(entry.Origin with { Line = Math.Max(entry.BodyLine, entry.Origin.Line), Column = 1, Length = 0 }));
        return new RenderedBody { Html = $"<pre tabindex=\"0\">{HtmlText.Escaped(entry.Body)}</pre>\n" };
    }

    private RenderedBody RenderHtml(Entry entry, DiagnosticBag diagnostics)
    {
        var targets = new LinkTargets(entry, _config.BaseUrl, Links, ResolveLink, diagnostics);
        var sanitizer = targets.Sanitizer(0, 0);
        return sanitizer.Clean(entry.Body) is { } html ? new RenderedBody { Html = html } : AsWritten(entry, diagnostics);
    }
}
