using System.Collections.Immutable;
using System.Globalization;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Text;

namespace Downlink.Entries;

/// <summary>Reads front matter as Downlink's own keys, and those by which Hexo, Hugo and Jekyll say the same.</summary>
internal sealed class FrontMatterReader(TimeZoneInfo zone, DiagnosticBag diagnostics)
{
    private static readonly string[] Names =
    [
        "title", "date", "updated", "lastmod", "slug", "permalink", "aliases", "categories", "category", "tags", "draft", "published",
        "excerpt", "summary", "description", "language", "series", "series_order", "math", "toc",
    ];

    public FrontMatter Read(YamlMapping settings)
    {
        var read = new FrontMatter();
        var others = ImmutableArray.CreateBuilder<YamlEntry>();
        foreach (var entry in settings.Entries)
        {
            if (entry.Value is YamlScalar { IsNull: true })
                continue;
            if (Apply(read, entry) is { } next)
                read = next;
            else
                others.Add(Other(entry));
        }

        return read with { Params = new YamlMapping(others.ToImmutable(), settings.Span) };
    }

    /// <summary>Null for a key without a meaning of its own.</summary>
    private FrontMatter? Apply(FrontMatter read, YamlEntry entry)
    {
        var value = entry.Value;
        return entry.Key.Value.ToLowerInvariant() switch
        {
            "title" => read with { Title = Text(value) },
            "date" => read with { Date = Day(value) },
            "updated" or "lastmod" or "last_modified_at" => read with { Updated = Day(value) },
            "slug" => read with { Slug = Slug(value) },
            "permalink" or "url" => read with { Permalink = Permalink(value) },
            "aliases" or "alias" or "redirect_from" => read with { Aliases = [.. read.Aliases, .. Paths(value)] },
            "categories" or "category" => read with { Categories = [.. read.Categories.Union(Labels(value))] },
            "tags" or "tag" => read with { Tags = [.. read.Tags.Union(Labels(value))] },
            "draft" => read with { IsDraft = read.IsDraft || Switch(value) == true },
            "published" => read with { IsDraft = read.IsDraft || Switch(value) == false },
            "excerpt" => read with { Excerpt = Text(value) },
            "summary" or "description" => read with { Excerpt = read.Excerpt ?? Text(value) },
            "language" or "lang" => read with { Language = Language(value) },
            "series" => read with { Series = value is YamlSequence ? Labels(value).FirstOrDefault() : Text(value) },
            "series_order" or "series_weight" or "weight" => read with { SeriesOrder = Number(value) },
            "math" or "mathjax" or "katex" or "latex" => read with { Math = Switch(value) },
            "toc" when value is not YamlMapping => read with { TableOfContents = Switch(value) },
            _ => null,
        };
    }

    /// <summary>A key that is one slip away from a known one is worth a word; all others are the theme's.</summary>
    private YamlEntry Other(YamlEntry entry)
    {
        var name = entry.Key.Value.ToLowerInvariant();
        if (name.Length > 3 && Names.FirstOrDefault(known => NearestName.Distance(name, known) == 1) is { } near)
            diagnostics.Add(FrontMatterDiagnostics.PerhapsMeant(entry.Key, near));
        return entry;
    }

    private string? Text(YamlNode node) => Scalar(node, "a text")?.Value.Trim();

    private YamlScalar? Scalar(YamlNode node, string expected)
    {
        if (node is YamlScalar scalar)
            return scalar;
        diagnostics.Add(FrontMatterDiagnostics.WrongType(node, expected));
        return null;
    }

    /// <summary>YAML 1.1, which Jekyll and Hexo read, has more words for it than 1.2.</summary>
    private bool? Switch(YamlNode node)
    {
        bool? value = (node as YamlScalar)?.Value.ToLowerInvariant() switch
        {
            "true" or "yes" or "on" => true,
            "false" or "no" or "off" => false,
            _ => null,
        };
        if (value is null)
            diagnostics.Add(FrontMatterDiagnostics.WrongType(node, "`true` or `false`"));
        return value;
    }

    private int? Number(YamlNode node)
    {
        if (node is YamlScalar scalar && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        diagnostics.Add(FrontMatterDiagnostics.WrongType(node, "a whole number"));
        return null;
    }

    private DateOnly? Day(YamlNode node) =>
        Scalar(node, "a date") is not { } text ? null : FrontMatterDate.Read(text.Value, zone) ?? Refuse<DateOnly?>(FrontMatterDiagnostics.NoDate(text));

    private string? Slug(YamlNode node)
    {
        if (Scalar(node, "a name in a URL") is not { } slug)
            return null;
        var name = slug.Value.Trim().Trim('/');
        return name.Any(char.IsLetterOrDigit) && !name.Any(static c => char.IsControl(c) || c is '/' or '\\' or '?' or '#' or '%' or ':')
            ? name
            : Refuse<string?>(FrontMatterDiagnostics.BadSlug(slug));
    }

    private string? Language(YamlNode node)
    {
        if (Scalar(node, "a language tag") is not { } language)
            return null;
        var tag = language.Value.Trim().Replace('_', '-');
        return SettingForms.IsLanguage(tag) ? tag : Refuse<string?>(FrontMatterDiagnostics.BadLanguage(language));
    }

    private string? Permalink(YamlNode node)
    {
        if (Scalar(node, "a path") is not { } path)
            return null;
        return path.Value.Contains(':', StringComparison.Ordinal) && !path.Value.Contains("://", StringComparison.Ordinal)
            ? Refuse<string?>(FrontMatterDiagnostics.PatternAsPath(path))
            : PathOf(path);
    }

    private List<string> Paths(YamlNode node) => [.. Scalars(node, "a list of paths").Select(PathOf).OfType<string>()];

    /// <summary>A path from the root that stays in the site; a full URL of this or another site is refused.</summary>
    private string? PathOf(YamlScalar path)
    {
        var text = path.Value.Trim();
        var inner = text.Trim('/');
        var isInside = !text.StartsWith("//", StringComparison.Ordinal) && SettingForms.IsInnerPath(inner)
            && !inner.Any(static c => char.IsControl(c) || c is '?' or '#' or '<' or '>' or '"' or '*' or '|');
        return isInside || text == "/" ? "/" + text.TrimStart('/') : Refuse<string?>(FrontMatterDiagnostics.PathLeavesSite(path));
    }

    /// <summary>Tags or categories: a list, lists in a list, or a text with commas in it.</summary>
    private List<string> Labels(YamlNode node) => Scalars(node, "a text or a list of texts")
        .SelectMany(label => node is YamlSequence ? [label.Value] : label.Value.Split(',', '，', '、'))
        .Select(static label => label.Trim())
        .Where(static label => label.Length > 0)
        .Distinct()
        .ToList();

    private IEnumerable<YamlScalar> Scalars(YamlNode node, string expected)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return scalar.IsNull ? [] : [scalar];
            case YamlSequence list:
                return list.Items.SelectMany(item => Scalars(item, expected));
            default:
                diagnostics.Add(FrontMatterDiagnostics.WrongType(node, expected));
                return [];
        }
    }

    private T? Refuse<T>(Diagnostic problem)
    {
        diagnostics.Add(problem);
        return default;
    }
}
