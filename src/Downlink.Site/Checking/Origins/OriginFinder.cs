using System.Text;
using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Pages;

namespace Downlink.Checking;

/// <summary>
/// Finds what a place in a page was written by: in the text of a post its author's line, elsewhere the tag of the template and, where a
/// value that the template only passes on is wrong, the setting or front matter that it comes from.
/// </summary>
internal sealed class OriginFinder
{
    private readonly SiteSnapshot _snapshot;
    private readonly SourceText _configuration;
    private readonly BuiltFolder _folder;
    private readonly TemplatePlaces _templates;

    public OriginFinder(SiteSnapshot snapshot, string configuration, BuiltFolder folder)
    {
        _snapshot = snapshot;
        _folder = folder;
        _configuration = new SourceText(SiteFiles.Configuration, configuration);
        var forms = new SourceForms(snapshot.Plan.Address);
        Texts = new EntryPlaces(snapshot.Sources.Texts, forms);
        _templates = new TemplatePlaces(snapshot.Sources.Templates, forms, InSettings);
    }

    public EntryPlaces Texts { get; }

    /// <summary>Where its author wrote it; null for what is a fault only if somebody wrote it, and nobody did.</summary>
    /// <param name="html">The page.</param>
    /// <param name="fault">The fault.</param>
    /// <param name="taken">Places that faults of this page were found at: the next equal one has the next place.</param>
    public SourceSpan? Find(HtmlPage html, PageFault fault, HashSet<(string Code, int Offset)> taken)
    {
        var page = _snapshot.Find(html.Path);
        if (page is VerbatimPage { SourcePath: { } copied })
            return new SourceText(copied, html.Text).At(fault.Start, 0);
        if (page is RedirectPage redirect)
            return redirect.Source;
        if (
            EntryOf(page) is { } entry
            && (fault.Element is { IsInBody: true } || page is TermPage)
            && Texts.Find(entry, fault, taken) is { } written
        )
        {
            return written;
        }

        if (fault.IsOnlyIfWritten)
            return null;

        return fault.Element is { IsInBody: true } && EntryOf(page) is { } whole
            ? EntryPlaces.StartOf(whole)
            : _templates.Find(page, html, fault)
                ?? (_folder.IsAsBuilt(html.Path) ? _templates.LayoutOf(page) : null)
                ?? InPage(html, fault.Start);
    }

    /// <summary>The source of a file that is carried over as it is, or null.</summary>
    public string? Copied(string file) => (_snapshot.Find(file) as VerbatimPage)?.SourcePath;

    /// <summary>Whether the text of a page was written as Markdown.</summary>
    public bool IsMarkdown(string file) => EntryOf(_snapshot.Find(file)) is { Kind: EntryKind.Markdown };

    /// <summary>The texts that are published on pages of their own, and the introductions of others.</summary>
    public IEnumerable<Entry> Entries() => _snapshot.Plan.Pages.Select(EntryOf).OfType<Entry>().DistinctBy(static entry => entry.Origin);

    /// <summary>What a file as a whole was made of.</summary>
    public SourceSpan OfFile(string file) => _snapshot.Find(file) switch
    {
        { } page and (PostPage or ContentPage or AssetPage or VerbatimPage { SourcePath: not null }) => PageSource.Span(page),
        _ => SourceSpan.Of(_folder.Output.Show(file)),
    };

    /// <summary>The place of an address in a style sheet: in the theme's file that holds it, which may be one that others import.</summary>
    public SourceSpan InStyle(string file, string text, PageFault fault)
    {
        var built = new SourceText(Copied(file) ?? _folder.Output.Show(file), text).At(fault.Start, 0);
        if (_snapshot.Find(file) is not AssetPage asset)
            return built;

        return _snapshot
                .Sources.Assets.Where(static other => other.Key.EndsWith(".css", StringComparison.OrdinalIgnoreCase))
                .OrderBy(other => SiteFiles.AssetFolder + other.Key == asset.Asset.Source ? 0 : 1)
                .ThenBy(static other => other.Key, StringComparer.Ordinal)
                .Select(other => new SourceText(SiteFiles.AssetFolder + other.Key, Encoding.UTF8.GetString(other.Value)))
                .Select(source => source.FindFirst(fault.Value, 0, source.Text.Length))
                .FirstOrDefault(static span => span is not null)
            ?? built;
    }

    /// <summary>A place of the built file itself, for what no source explains.</summary>
    private SourceSpan InPage(HtmlPage html, int start)
    {
        var (line, column) = html.Position(start);
        return new SourceSpan(_folder.Output.Show(html.Path), line, column, 0);
    }

    private static Entry? EntryOf(Page? page) => page switch
    {
        PostPage post => post.Post.Winner,
        ContentPage content => content.Entry,
        TermPage term => term.Term.Introduction,
        _ => null,
    };

    /// <summary>A value that a template only passes on, in the page's front matter or in the configuration.</summary>
    private SourceSpan? InSettings(Page? page, string value) =>
        (EntryOf(page) is { } entry ? Texts.FindInFrontMatter(entry, value) : null)
        ?? (value.Length > 1 ? _configuration.FindFirst(value, 0, _configuration.Text.Length) : null);
}
