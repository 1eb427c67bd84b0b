using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Sources;

namespace Downlink.Entries;

/// <summary>Reads a Markdown file of <c>content/</c>: its front matter and the text below it.</summary>
internal sealed class MarkdownReader(SiteConfig config)
{
    private readonly Lazy<TimeZoneInfo> _zone = new(() =>
        TimeZoneInfo.TryFindSystemTimeZoneById(config.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc);

    public static bool CanRead(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    public Entry Read(SourceFile source, DiagnosticBag diagnostics)
    {
        var block = FrontMatterBlock.Of(source.Text);
        var path = ContentPath.Of(source.Path);
        var frontMatter = new FrontMatterReader(path, _zone.Value, diagnostics).Read(Settings(source.Path, block, diagnostics));
        if (frontMatter.Date is null)
            frontMatter = frontMatter with { Date = path.Day };
        if (source.Committed is { } committed)
            frontMatter = WithCommitted(frontMatter, committed);
        if (source.Text.AsSpan(block.BodyStart).IsWhiteSpace() && !frontMatter.IsDraft && !path.IsSection)
            diagnostics.Add(FrontMatterDiagnostics.Empty(source.Path));

        return EntryOf(source, block.BodyStart, block.BodyLine, frontMatter);
    }

    /// <summary>The entry of a file that says this of itself.</summary>
    public static Entry EntryOf(SourceFile source, int bodyStart, int bodyLine, FrontMatter frontMatter) =>
        new(source, bodyStart)
        {
            BodyLine = bodyLine,
            Title = frontMatter.Title is { Length: > 0 } title ? title : null,
            Published = frontMatter.Date,
            Categories = frontMatter.Categories,
            FrontMatter = frontMatter,
        };

    /// <summary>What the author states comes first. A file that hasn't changed since the day it is of wasn't updated.</summary>
    private FrontMatter WithCommitted(FrontMatter stated, CommitTimes committed)
    {
        DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, _zone.Value).DateTime);
        var date = stated.Date ?? Day(committed.Added);
        return stated with
        {
            Date = date,
            Updated = stated.Updated ?? (Day(committed.Changed) > date ? Day(committed.Changed) : null),
            IsDateCommitted = stated.Date is null,
        };
    }

    private static YamlMapping Settings(string path, FrontMatterBlock block, DiagnosticBag diagnostics)
    {
        switch (block.Format)
        {
            case FrontMatterFormat.None:
                return YamlMapping.Empty;
            case FrontMatterFormat.Toml:
                return new TomlReader(path, block.Settings, block.SettingsLine, diagnostics).Read();
            case FrontMatterFormat.BareJson:
                return FrontMatterYaml.Read(path, $"{{{block.Settings}}}", block.SettingsLine, diagnostics);
            case FrontMatterFormat.Unclosed:
                diagnostics.Add(FrontMatterDiagnostics.Unclosed(path, block.SettingsLine - 1));
                break;
        }

        return FrontMatterYaml.Read(path, block.Settings, block.SettingsLine, diagnostics);
    }
}
