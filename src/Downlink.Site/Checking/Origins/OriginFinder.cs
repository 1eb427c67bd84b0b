using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Pages;

namespace Downlink.Checking;

/// <summary>
/// Finds what a place in a page was written by: in the text of a post its author's line, elsewhere the tag of the template and, where a value that
/// the template only passes on is wrong, the setting or front matter that it comes from.
/// </summary>
internal sealed class OriginFinder
{
    private const string Layouts = "templates/layouts/", Extension = ".sbn-html";

    private readonly SiteSnapshot _snapshot;
    private readonly SourceText _configuration;
    private readonly BuiltFolder _folder;
    private readonly ImmutableArray<TemplateText> _templates;
    private readonly ConcurrentDictionary<string, SourceText> _texts = new(StringComparer.Ordinal);

    public OriginFinder(SiteSnapshot snapshot, string configuration, BuiltFolder folder)
    {
        _snapshot = snapshot;
        _folder = folder;
        _configuration = new SourceText(SiteFiles.Configuration, configuration);
        _templates = [.. snapshot.Sources.Templates.Where(static file => file.Path.EndsWith(Extension, StringComparison.Ordinal)).Select(TemplateText.Of)];
        foreach (var source in snapshot.Sources.Texts)
            _texts[source.Path] = new SourceText(source.Path, source.Text);
    }

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
        if (EntryOf(page) is { } entry && (fault.Element is { IsInBody: true } || page is TermPage) && InEntry(entry, fault, taken) is { } written)
            return written;
        if (fault.IsOnlyIfWritten)
            return null;

        return fault.Element is { IsInBody: true } && EntryOf(page) is { } whole
            ? StartOf(whole)
            : InTemplates(page, html, fault) ?? InLayout(page, html) ?? InPage(html, fault.Start);
    }

    /// <summary>The source of a file that is carried over as it is, or null.</summary>
    public string? Copied(string file) => (_snapshot.Find(file) as VerbatimPage)?.SourcePath;

    /// <summary>Whether the text of a page was written as Markdown.</summary>
    public bool IsMarkdown(string file) => EntryOf(_snapshot.Find(file)) is { Kind: EntryKind.Markdown };

    /// <summary>The texts that are published on pages of their own, and the introductions of others.</summary>
    public IEnumerable<Entry> Entries() => _snapshot.Plan.Pages.Select(EntryOf).OfType<Entry>().DistinctBy(static entry => entry.Origin);

    /// <summary>Every Markdown file that is published, with where its text begins.</summary>
    public IEnumerable<(SourceText Text, int From)> Markdown() => Entries()
        .Where(entry => entry.Kind == EntryKind.Markdown && _texts.ContainsKey(entry.Origin.File))
        .Select(entry => (_texts[entry.Origin.File], _texts[entry.Origin.File].StartOf(entry.BodyLine)));

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

        return _snapshot.Sources.Assets
            .Where(static other => other.Key.EndsWith(".css", StringComparison.OrdinalIgnoreCase))
            .OrderBy(other => SiteFiles.AssetFolder + other.Key == asset.Asset.Source ? 0 : 1).ThenBy(static other => other.Key, StringComparer.Ordinal)
            .Select(other => new SourceText(SiteFiles.AssetFolder + other.Key, Encoding.UTF8.GetString(other.Value)))
            .Select(source => source.FindFirst(fault.Value, 0, source.Text.Length))
            .FirstOrDefault(static span => span is not null) ?? built;
    }

    /// <summary>A place of the built file itself, for what no source explains.</summary>
    public SourceSpan InPage(HtmlPage html, int start)
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

    public static SourceSpan StartOf(Entry entry) => entry.Kind == EntryKind.Markdown ? entry.Origin with { Line = entry.BodyLine } : entry.Origin;

    public SourceSpan? InEntry(Entry entry, PageFault fault, HashSet<(string Code, int Offset)> taken)
    {
        if (!_texts.TryGetValue(entry.Origin.File, out var text))
            return null;

        var (from, to) = entry.Kind == EntryKind.Markdown ? (text.StartOf(entry.BodyLine), text.Text.Length) : Line(text, entry.Origin.Line);
        SourceSpan? first = null;
        foreach (var form in Forms(fault))
        {
            var mark = Math.Max(0, form.IndexOf(PageFault.PlaceMark, StringComparison.Ordinal));
            var sought = form.Replace($"{PageFault.PlaceMark}", "", StringComparison.Ordinal);
            var places = text.Find(sought, from, to).ToList();
            foreach (var offset in places.Skip(places.Count > fault.Earlier ? fault.Earlier : 0))
            {
                first ??= text.At(offset + mark, sought.Length - mark);
                if (taken.Add((fault.What.Code, offset + mark)))
                    return text.At(offset + mark, sought.Length - mark);
            }
        }

        return first;
    }

    private static (int From, int To) Line(SourceText text, int line)
    {
        var from = text.StartOf(line);
        var end = text.Text.IndexOf('\n', from);
        return (from, end < 0 ? text.Text.Length : end);
    }

    private IEnumerable<string> Forms(PageFault fault)
    {
        var values = Values(fault.Value);
        var sought = fault.Sought.SelectMany(text =>
            text.Contains(PageFault.ValueMark, StringComparison.Ordinal) ? values.Select(value => text.Replace($"{PageFault.ValueMark}", value, StringComparison.Ordinal)) : [text]);
        return (fault.IsOnlyIfWritten ? sought : sought.Concat(values.Where(static value => value.Length > 1))).Where(static text => text.Length > 0);
    }

    /// <summary>An address as its author may have written it: without the base path, decoded, from its own folder, or its place alone.</summary>
    private ImmutableArray<string> Values(string value)
    {
        var address = _snapshot.Plan.Address;
        var forms = new List<string> { value };
        if (address.BaseUrl is { Length: > 0 } whole && value.StartsWith(whole + "/", StringComparison.Ordinal))
            forms.Add(value[whole.Length..]);
        if (address.BasePath.Length > 0 && value.StartsWith(address.BasePath + "/", StringComparison.Ordinal))
            forms.Insert(0, value[address.BasePath.Length..]);
        if (value.LastIndexOf('/') is > 0 and var slash && slash < value.Length - 1)
            forms.Add(value[(slash + 1)..]);
        if (value.IndexOf('#', StringComparison.Ordinal) is > 0 and var hash)
            forms.Add(value[hash..]);
        return [.. forms.SelectMany(static form => (string[])[form, Uri.UnescapeDataString(form)]).Where(static form => form.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private SourceSpan? InTemplates(Page? page, HtmlPage html, PageFault fault)
    {
        var start = fault.Element?.Start ?? fault.Start;
        var end = fault.Element?.TagEnd ?? (html.Text.IndexOf('>', start) is >= 0 and var close ? close + 1 : html.Text.Length);
        if (Best(page, html, start, end) is not var (template, tag))
            return fault.Element is null ? InText(page, html.Text, start) : null;
        if (fault.Value.Length == 0 || fault.Start == fault.Element?.Start)
            return template.Source.At(tag.Start, tag.End - tag.Start);

        return OfValue(page, template, tag, html.Text.AsSpan(start, end - start), fault);
    }

    /// <summary>The place of a text in the templates: with what is around it, or with less of that.</summary>
    private SourceSpan? InText(Page? page, string html, int at)
    {
        foreach (var (before, after) in ((int, int)[])[(20, 20), (8, 12), (0, 12), (8, 1)])
        {
            var from = Math.Max(0, at - before);
            var sought = html[from..Math.Min(html.Length, at + after)];
            foreach (var template in _templates.Where(template => Serves(template, page is null ? null : Rendering.Layouts.Of(page))))
            {
                if (template.Source.Find(sought, 0, template.Source.Text.Length).Select(static offset => (int?)offset).FirstOrDefault() is { } offset)
                    return template.Source.At(offset + at - from, 0);
            }
        }

        return null;
    }

    /// <summary>The layout of a page that is as it was built, for what no template's text explains.</summary>
    private SourceSpan? InLayout(Page? page, HtmlPage html)
    {
        if (page is null || Rendering.Layouts.Of(page) is not { } name || !_folder.IsAsBuilt(html.Path))
            return null;

        var path = $"{Layouts}{name}{Extension}";
        return _templates.Any(template => template.Source.Path == path) ? SourceSpan.Of(path) : SourceSpan.Of($"{Layouts}{Rendering.Layouts.Base}{Extension}");
    }

    private (TemplateText Template, TemplateTag Tag)? Best(Page? page, HtmlPage html, int start, int end)
    {
        var layout = page is null ? null : Rendering.Layouts.Of(page);
        (TemplateText, TemplateTag)? best = null;
        var most = -1;
        foreach (var template in _templates.Where(template => Serves(template, layout)))
        {
            foreach (var tag in template.Tags)
            {
                if (tag.Match(template.Source.Text, html.Text.AsSpan(start, end - start)) is not { } weight)
                    continue;
                weight += template.LikenessAround(tag, html.Text, start, end);
                if (weight > most)
                    (best, most) = ((template, tag), weight);
            }
        }

        return best;
    }

    /// <summary>Of the layouts the page's own and the one around all; every partial.</summary>
    private static bool Serves(TemplateText template, string? layout)
    {
        var path = template.Source.Path;
        return !path.StartsWith(Layouts, StringComparison.Ordinal)
            || path[Layouts.Length..^Extension.Length] is var name && (name == Rendering.Layouts.Base || name == layout || (layout is not null && name == Rendering.Layouts.Otherwise(layout)));
    }

    private SourceSpan OfValue(Page? page, TemplateText template, TemplateTag tag, ReadOnlySpan<char> written, PageFault fault)
    {
        var inTag = fault.Start - (fault.Element?.Start ?? fault.Start);
        var piece = tag.PieceAt(template.Source.Text, written, inTag);
        var forms = Forms(fault).ToList();
        foreach (var form in forms)
        {
            if (template.Source.FindFirst(form, piece.Start, piece.End) is { } here)
                return here;
        }

        return forms.Select(form => InSettings(page, form)).FirstOrDefault(static span => span is not null) ?? template.Source.At(tag.Start, tag.End - tag.Start);
    }

    /// <summary>A value that a template only passes on, in the page's front matter or in the configuration.</summary>
    private SourceSpan? InSettings(Page? page, string value)
    {
        if (EntryOf(page) is { Kind: EntryKind.Markdown } entry && _texts.TryGetValue(entry.Origin.File, out var text)
            && text.FindFirst(value, 0, text.StartOf(entry.BodyLine)) is { } front)
        {
            return front;
        }

        return value.Length > 1 ? _configuration.FindFirst(value, 0, _configuration.Text.Length) : null;
    }
}
