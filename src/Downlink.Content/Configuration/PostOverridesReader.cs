using System.Collections.Immutable;
using System.Globalization;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>Reads <c>content/overrides.yml</c>: a mapping from post ids to what was decided about them.</summary>
public static class PostOverridesReader
{
    /// <summary>Where the decisions stand in a site.</summary>
    public const string FileName = "content/overrides.yml";

    private const int FewestDigits = 7;
    private const int AllDigits = 64;

    /// <summary>What can't be read is reported and left out.</summary>
    public static PostOverrides Read(string path, string yaml, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (YamlReader.ReadMapping(path, yaml, diagnostics) is not { } root)
            return PostOverrides.None;

        var entries = ImmutableArray.CreateBuilder<PostOverride>(root.Entries.Length);
        foreach (var (key, value) in root.Entries)
        {
            var id = key.Value.ToLowerInvariant();
            if (!IsId(id))
                diagnostics.Add(OverrideDiagnostics.NotAnId(key));
            else if (Shape(id, key.Span).TryRead(value, diagnostics, out var read))
                entries.Add(read);
        }

        return new PostOverrides(entries.ToImmutable());
    }

    private static bool IsId(string text) => text.Length is >= FewestDigits and <= AllDigits && text.All(char.IsAsciiHexDigitLower);

    private static MappingShape<PostOverride> Shape(string id, SourceSpan span) => new(new PostOverride { Id = id, Span = span },
        Key("title", Shapes.Name, static (entry, value) => entry with { Title = value }),
        Key("slug", Shapes.Slug, static (entry, value) => entry with { Slug = value }),
        Key("aliases", new ListShape<string>(SitePath), static (entry, value) => entry with { Aliases = value }),
        Key("categories", new ListShape<string>(Shapes.Slug), static (entry, value) => entry with { Categories = value }),
        Key("date", Day, static (entry, value) => entry with { Date = value }),
        Key("hide", Shapes.Switch, static (entry, value) => entry with { IsHidden = value }),
        Key("merge", new ListShape<string>(Id), static (entry, value) => entry with { Merge = value }),
        Key("split", new ListShape<LineReference>(Line), static (entry, value) => entry with { Split = value }));

    private static Shape<string> Id =>
        Shapes.Form("the id of a post", IsId, "at least the first seven of its hexadecimal digits, in lower case");

    private static Shape<string> SitePath => Shapes.Form(
        "a path of this site",
        static text => text.StartsWith('/') && text.Length > 1 && SettingForms.IsInnerPath(text.Trim('/')),
        "from the root, such as `/2019/old-address/`");

    private static ParsedShape<LineReference> Line =>
        new("a line of a source", LineReference.TryParse, "its file and number: `seeds/000.txt:5`");

    private static ParsedShape<DateOnly> Day =>
        new(
            "a date",
            static (string text, out DateOnly day) =>
                DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day),
            "year, month and day: `2026-01-11`"
        );

    private static Setting<PostOverride, T> Key<T>(string name, Shape<T> shape, Func<PostOverride, T, PostOverride> set) =>
        new(name, "", shape, set);
}
