using System.Collections.Concurrent;
using System.Collections.Immutable;
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
    private readonly string _output;
    private readonly ImmutableArray<TemplateText> _templates;
    private readonly ConcurrentDictionary<string, SourceText> _texts = new(StringComparer.Ordinal);

    public OriginFinder(SiteSnapshot snapshot, string configuration, string output)
    {
        _snapshot = snapshot;
        _output = output;
        _configuration = new SourceText(SiteFiles.Configuration, configuration);
        _templates = [.. snapshot.Sources.Templates.Where(static file => file.Path.EndsWith(Extension, StringComparison.Ordinal)).Select(TemplateText.Of)];
        foreach (var source in snapshot.Sources.Texts)
            _texts[source.Path] = new SourceText(source.Path, source.Text);
    }

    /// <summary>Where its author wrote it; null for what is a fault only if somebody wrote it, and nobody did.</summary>
    public SourceSpan? Find(HtmlPage html, PageFault fault)
    {
        var page = _snapshot.Find(html.Path);
        if (page is VerbatimPage { SourcePath: { } copied })
            return new SourceText(copied, html.Text).At(fault.Start, 0);
        if (page is RedirectPage redirect)
            return redirect.Source;
        if (EntryOf(page) is { } entry && (fault.Element is { IsInBody: true } || page is TermPage) && InEntry(entry, fault) is { } written)
            return written;
        if (fault.IsOnlyIfWritten)
            return null;

        return fault.Element is { IsInBody: true } && EntryOf(page) is { } whole
            ? StartOf(whole)
            : InTemplates(page, html, fault) ?? InPage(html, fault.Start);
    }

    /// <summary>A place of the built file itself, for what no source explains.</summary>
    public SourceSpan InPage(HtmlPage html, int start)
    {
        var (line, column) = html.Position(start);
        return new SourceSpan($"{_output}/{html.Path}", line, column, 0);
    }

    private static Entry? EntryOf(Page? page) => page switch
    {
        PostPage post => post.Post.Winner,
        ContentPage content => content.Entry,
        TermPage term => term.Term.Introduction,
        _ => null,
    };

    private static SourceSpan StartOf(Entry entry) => entry.Kind == EntryKind.Markdown ? entry.Origin with { Line = entry.BodyLine } : entry.Origin;

    private SourceSpan? InEntry(Entry entry, PageFault fault)
    {
        if (!_texts.TryGetValue(entry.Origin.File, out var text))
            return null;

        var (from, to) = entry.Kind == EntryKind.Markdown ? (text.StartOf(entry.BodyLine), text.Text.Length) : Line(text, entry.Origin.Line);
        return Forms(fault).Select(form => text.Find(form, from, to, fault.Number)).FirstOrDefault(static span => span is not null);
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
        return fault.Sought.SelectMany(sought => sought.Contains('\0', StringComparison.Ordinal) ? values.Select(value => sought.Replace("\0", value, StringComparison.Ordinal)) : [sought])
            .Concat(values.Where(static value => value.Length > 1));
    }

    /// <summary>An address as its author may have written it: without the base path, decoded.</summary>
    private ImmutableArray<string> Values(string value)
    {
        var address = _snapshot.Plan.Address;
        ImmutableArray<string> plain = address.BasePath.Length > 0 && value.StartsWith(address.BasePath + "/", StringComparison.Ordinal)
            ? [value[address.BasePath.Length..], value]
            : address.BaseUrl is { Length: > 0 } whole && value.StartsWith(whole + "/", StringComparison.Ordinal) ? [value, value[whole.Length..]] : [value];
        return [.. plain.SelectMany(static form => (string[])[form, Uri.UnescapeDataString(form)]).Where(static form => form.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private SourceSpan? InTemplates(Page? page, HtmlPage html, PageFault fault)
    {
        var start = fault.Element?.Start ?? fault.Start;
        if (fault.Element is null && html.Text.AsSpan(start) is not ['<', ..])
            return null;

        var end = fault.Element?.TagEnd ?? (html.Text.IndexOf('>', start) is >= 0 and var close ? close + 1 : html.Text.Length);
        if (Best(page, html, start, end) is not var (template, tag))
            return null;
        if (fault.Value.Length == 0)
            return template.Source.At(tag.Start, tag.End - tag.Start);

        return OfValue(page, template, tag, html.Text.AsSpan(start, end - start), fault);
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
            if (template.Source.Find(form, piece.Start, piece.End, 0) is { } here)
                return here;
        }

        return forms.Select(form => InSettings(page, form)).FirstOrDefault(static span => span is not null) ?? template.Source.At(tag.Start, tag.End - tag.Start);
    }

    /// <summary>A value that a template only passes on, in the page's front matter or in the configuration.</summary>
    private SourceSpan? InSettings(Page? page, string value)
    {
        if (EntryOf(page) is { Kind: EntryKind.Markdown } entry && _texts.TryGetValue(entry.Origin.File, out var text)
            && text.Find(value, 0, text.StartOf(entry.BodyLine), 0) is { } front)
        {
            return front;
        }

        return value.Length > 1 ? _configuration.Find(value, 0, _configuration.Text.Length, 0) : null;
    }
}
