using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Sources;

namespace Downlink.Entries;

/// <summary>Reads a Markdown file of <c>content/</c>: its front matter and the text below.</summary>
internal sealed class MarkdownReader(SiteConfig config)
{
    private readonly Lazy<TimeZoneInfo> _zone = new(() =>
        TimeZoneInfo.TryFindSystemTimeZoneById(config.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc);

    public Entry Read(SourceFile source, DiagnosticBag diagnostics)
    {
        var block = FrontMatterBlock.Of(source.Text);
        var frontMatter = FrontMatter(source.Path, block, diagnostics);
        if (frontMatter.Date is null)
            frontMatter = frontMatter with { Date = DateInName(source.Path) };
        if (string.IsNullOrWhiteSpace(block.Body) && !frontMatter.IsDraft)
            diagnostics.Add(FrontMatterDiagnostics.Empty(source.Path));

        return new Entry
        {
            Kind = EntryKind.Markdown,
            Body = block.Body,
            BodyLine = block.BodyLine,
            Origin = SourceSpan.Of(source.Path),
            Index = 0,
            Title = frontMatter.Title is { Length: > 0 } title ? title : null,
            Published = frontMatter.Date,
            Categories = frontMatter.Categories,
            FrontMatter = frontMatter,
        };
    }

    private FrontMatter FrontMatter(string path, FrontMatterBlock block, DiagnosticBag diagnostics)
    {
        switch (block.Format)
        {
            case FrontMatterFormat.Unclosed:
                diagnostics.Add(FrontMatterDiagnostics.Unclosed(path));
                break;
            case FrontMatterFormat.Toml or FrontMatterFormat.Other:
                diagnostics.Add(FrontMatterDiagnostics.UnreadFormat(path, block.Format is FrontMatterFormat.Toml ? "TOML" : "Hexo's JSON"));
                break;
            case FrontMatterFormat.Yaml when YamlReader.ReadMapping(path, block.Settings, diagnostics, block.SettingsLine) is { } settings:
                return new FrontMatterReader(_zone.Value, diagnostics).Read(settings);
        }

        return new FrontMatter();
    }

    /// <summary>The day that Jekyll puts before the name: <c>2024-01-02-title.md</c>, also on the folder of an <c>index.md</c>.</summary>
    private static DateOnly? DateInName(string path)
    {
        var name = Path.GetFileName(path);
        if (name is "index.md")
            name = Path.GetFileName(Path.GetDirectoryName(path)) ?? "";
        return name.Length > 10 && name[10] is '-' or '_' or ' ' or '.' && name[4] == '-' && DateForms.TryRead(name.AsSpan(0, 10), out var day) ? day : null;
    }
}
