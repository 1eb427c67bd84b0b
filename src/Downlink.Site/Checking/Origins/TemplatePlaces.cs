using System.Collections.Immutable;
using Downlink.Diagnostics;
using Downlink.Pages;
using Downlink.Rendering;
using Downlink.Sources;

namespace Downlink.Checking;

/// <summary>Finds the tag of a template that wrote a tag of a page: the one that matches it and has the same text around it.</summary>
/// <param name="files">The theme's text files.</param>
/// <param name="forms">How a value may have been written.</param>
/// <param name="passedOn">Finds a value that templates only pass on: in a page's front matter, in the configuration.</param>
internal sealed class TemplatePlaces(IEnumerable<SourceFile> files, SourceForms forms, Func<Page?, string, SourceSpan?> passedOn)
{
    private const string LayoutFolder = "templates/layouts/", Extension = ".sbn-html";

    private readonly ImmutableArray<TemplateText> _templates =
        [.. files.Where(static file => file.Path.EndsWith(Extension, StringComparison.Ordinal)).Select(TemplateText.Of)];

    /// <summary>Where a fault of a page stands in the templates that serve it, or null.</summary>
    public SourceSpan? Find(Page? page, HtmlPage html, PageFault fault)
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
            foreach (var template in _templates.Where(template => Serves(template, page is null ? null : Layouts.Of(page))))
            {
                if (template.Source.Find(sought, 0, template.Source.Text.Length).Select(static offset => (int?)offset).FirstOrDefault() is { } offset)
                    return template.Source.At(offset + at - from, 0);
            }
        }

        return null;
    }

    /// <summary>The layout of a page, for what no template's text explains; null for a file that no template makes.</summary>
    public SourceSpan? LayoutOf(Page? page)
    {
        if (page is null || Layouts.Of(page) is not { } name)
            return null;

        var path = $"{LayoutFolder}{name}{Extension}";
        return SourceSpan.Of(_templates.Any(template => template.Source.Path == path) ? path : $"{LayoutFolder}{Layouts.Base}{Extension}");
    }

    private (TemplateText Template, TemplateTag Tag)? Best(Page? page, HtmlPage html, int start, int end)
    {
        var layout = page is null ? null : Layouts.Of(page);
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
        return !path.StartsWith(LayoutFolder, StringComparison.Ordinal)
            || path[LayoutFolder.Length..^Extension.Length] is var name && (name == Layouts.Base || name == layout || (layout is not null && name == Layouts.Otherwise(layout)));
    }

    private SourceSpan OfValue(Page? page, TemplateText template, TemplateTag tag, ReadOnlySpan<char> written, PageFault fault)
    {
        var inTag = fault.Start - (fault.Element?.Start ?? fault.Start);
        var (piece, offset) = tag.PieceAt(template.Source.Text, written, inTag);
        if (!piece.IsCode)
            return template.Source.At(offset, Math.Min(fault.Value.Length, piece.End - offset));

        var values = forms.Of(fault).ToList();
        foreach (var form in values)
        {
            if (template.Source.FindFirst(form, piece.Start, piece.End) is { } here)
                return here;
        }

        return values.Select(form => passedOn(page, form)).FirstOrDefault(static span => span is not null)
            ?? template.Source.At(tag.Start, tag.End - tag.Start);
    }
}
