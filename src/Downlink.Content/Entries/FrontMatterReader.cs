using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Text;

namespace Downlink.Entries;

/// <summary>Reads front matter as Downlink's own keys, and those by which Hexo, Hugo and Jekyll say the same.</summary>
internal sealed class FrontMatterReader(ContentPath path, TimeZoneInfo zone, DiagnosticBag diagnostics)
{
    private static readonly string[] Names =
    [
        "title", "date", "updated", "lastmod", "slug", "permalink", "aliases", "categories", "category", "tags", "draft", "published",
        "excerpt", "summary", "description", "language", "series", "series_order", "math", "toc", "adopts",
    ];

    /// <summary>Words of other tools and themes that merely look like a slip of one of ours.</summary>
    private static readonly string[] NoSlips = ["path", "rate", "tabs", "hash", "gate", "late", "plug", "dates", "titles", "maths", "drafts"];

    private readonly FrontMatterValues _values = new(zone, diagnostics);

    public FrontMatter Read(YamlMapping settings)
    {
        var read = new FrontMatter { Language = path.Language, IsDraft = path.IsDraft };
        var others = ImmutableArray.CreateBuilder<YamlEntry>();
        foreach (var entry in settings.Entries)
        {
            if (entry.Value is YamlScalar { IsNull: true })
                continue;
            if (Apply(read, entry, settings) is { } next)
                read = next;
            else
                others.Add(Other(entry));
        }

        return read with { Params = new YamlMapping(others.ToImmutable(), settings.Span) };
    }

    /// <summary>Null for a key without a meaning of its own.</summary>
    private FrontMatter? Apply(FrontMatter read, YamlEntry entry, YamlMapping settings) => entry.Key.Value.ToLowerInvariant() switch
    {
        "title" => read with { Title = _values.Line(entry) },
        "date" => read with { Date = _values.Day(entry) },
        "updated" or "update" or "lastmod" or "last_modified_at" or "modified" or "modify_date" => read with { Updated = _values.Day(entry) ?? read.Updated },
        "slug" => read with { Slug = _values.Slug(entry) },
        "abbrlink" => read with { Slug = read.Slug ?? _values.Slug(entry) },
        "permalink" or "url" => read with { Permalink = _values.Permalink(entry) },
        "aliases" or "alias" or "redirect_from" => read with { Aliases = [.. read.Aliases, .. _values.Paths(entry)] },
        "categories" or "category" => read with { Categories = [.. read.Categories.Union(Labels(entry, settings))] },
        "tags" or "tag" => read with { Tags = [.. read.Tags.Union(Labels(entry, settings))] },
        "draft" => read with { IsDraft = read.IsDraft || (_values.Switch(entry) ?? true) },
        "published" => Publish(read, entry),
        "password" => Conceal(read, entry),
        "excerpt" => read with { Excerpt = _values.Line(entry) },
        "summary" => read with { Excerpt = read.Excerpt ?? _values.Line(entry) },
        "description" when entry.Value is YamlScalar => read with { Description = _values.Line(entry) },
        "language" or "lang" => read with { Language = _values.Language(entry) ?? read.Language },
        "series" => read with { Series = Labels(entry, settings) is [var first, ..] ? first : null },
        "series_order" or "series_weight" or "weight" when FrontMatterValues.AsNumber(entry.Value) is { } number => read with { SeriesOrder = number },
        "math" or "mathjax" or "katex" or "latex" or "use_math" => read with { Math = read.Math == true || IsOn(entry, whenWord: true) != false },
        "toc" when IsOn(entry, whenWord: null) is { } isOn => read with { TableOfContents = isOn },
        "adopts" => read with { Adopts = _values.Id(entry) },
        _ => null,
    };

    /// <summary>Jekyll's <c>published: false</c>; elsewhere the same key holds the day.</summary>
    private FrontMatter Publish(FrontMatter read, YamlEntry entry) =>
        FrontMatterValues.AsSwitch(entry.Value) is { } isPublished ? read with { IsDraft = read.IsDraft || !isPublished } : read with { Date = read.Date ?? _values.Day(entry) };

    /// <summary>Plugins encrypt such a post. We don't, so we don't publish it.</summary>
    private FrontMatter Conceal(FrontMatter read, YamlEntry entry)
    {
        if (entry.Value is YamlScalar { Value.Length: 0 } || FrontMatterValues.AsSwitch(entry.Value) == false)
            return read;
        diagnostics.Add(FrontMatterDiagnostics.Secret(entry.Key));
        return read with { IsDraft = true };
    }

    /// <summary>Themes also ask for it as <c>{enable: true}</c>, or by a word of their own.</summary>
    private static bool? IsOn(YamlEntry entry, bool? whenWord) => entry.Value switch
    {
        YamlMapping choices => FrontMatterValues.AsSwitch(choices["enable"] ?? choices["enabled"]),
        YamlScalar word => FrontMatterValues.AsSwitch(word) ?? whenWord,
        _ => null,
    };

    /// <summary>Jekyll parts a bare text at its spaces; that a file is Jekyll's shows in its dated name and its <c>layout</c>.</summary>
    private List<string> Labels(YamlEntry entry, YamlMapping settings) =>
        _values.Labels(entry, partsAtSpaces: path.Day is not null && settings["layout"] is not null && entry.Key.Value is not "category" and not "series");

    /// <summary>A key that is one slip away from a known one is worth a word; all others are the theme's.</summary>
    private YamlEntry Other(YamlEntry entry)
    {
        var name = entry.Key.Value.ToLowerInvariant();
        if (name.Length is > 3 and < 16 && entry.Value is not YamlMapping && !NoSlips.Contains(name)
            && Names.FirstOrDefault(known => NearestName.Distance(name, known) == 1) is { } near)
        {
            diagnostics.Add(FrontMatterDiagnostics.PerhapsMeant(entry.Key, near));
        }

        return entry;
    }
}
