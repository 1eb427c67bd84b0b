using System.Globalization;
using Downlink.Configuration;
using Downlink.Diagnostics;

namespace Downlink.Entries;

/// <summary>Reads the values of front matter as what their keys take; what they don't take is reported and left out.</summary>
internal sealed class FrontMatterValues(TimeZoneInfo zone, DiagnosticBag diagnostics)
{
    private const int FewestIdDigits = 7, MostIdDigits = 64;

    /// <summary>YAML 1.1, which Jekyll and Hexo read, has more words for it than 1.2. Null for any other value.</summary>
    public static bool? AsSwitch(YamlNode? node) => (node as YamlScalar)?.Value.Trim().ToLowerInvariant() switch
    {
        "true" or "yes" or "on" => true,
        "false" or "no" or "off" => false,
        _ => null,
    };

    /// <summary>A whole number, or null for any other value.</summary>
    public static int? AsNumber(YamlNode node) =>
        node is YamlScalar scalar && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public bool? Switch(YamlEntry entry) =>
        AsSwitch(entry.Value) ?? Refuse<bool?>(FrontMatterDiagnostics.WrongType(entry.Key, entry.Value, "`true` or `false`"));

    /// <summary>A text in one line; a list (<c>[转载]</c> without quotes) is the texts in it.</summary>
    public string? Line(YamlEntry entry)
    {
        var text = string.Join(", ", Scalars(entry, entry.Value, "a text").Select(static scalar => scalar.Value));
        return string.Join(
            ' ',
            text.Split((char[])['\r', '\n', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        );
    }

    public DateOnly? Day(YamlEntry entry)
    {
        if (Scalar(entry, "a date") is not { } text || string.IsNullOrWhiteSpace(text.Value))
            return null;
        // Not a day, but who is to tell it: git, which whoever reads the file has asked.
        if (text.Value.Trim() == "git")
            return null;
        return FrontMatterDate.Read(text.Value, zone) ?? Refuse<DateOnly?>(FrontMatterDiagnostics.NoDate(entry.Key, text));
    }

    public string? Slug(YamlEntry entry)
    {
        if (Scalar(entry, "a name in a URL") is not { } slug || string.IsNullOrWhiteSpace(slug.Value))
            return null;
        var name = slug.Value.Trim().Trim('/');
        return name.Any(char.IsLetterOrDigit) && !name.Any(static c => char.IsControl(c) || c == '\\') && !name.Split('/').Contains("..")
            ? name
            : Refuse<string?>(FrontMatterDiagnostics.BadSlug(entry.Key, slug));
    }

    /// <summary>A post's id, or seven and more of its first digits.</summary>
    public string? Id(YamlEntry entry)
    {
        if (Scalar(entry, "a post's id") is not { } id)
            return null;
        var digits = id.Value.Trim().ToLowerInvariant();
        return digits.Length is >= FewestIdDigits and <= MostIdDigits && digits.All(char.IsAsciiHexDigit)
            ? digits
            : Refuse<string?>(FrontMatterDiagnostics.BadId(entry.Key, id));
    }

    public string? Language(YamlEntry entry)
    {
        if (Scalar(entry, "a language tag") is not { } language)
            return null;
        var tag = language.Value.Trim().Replace('_', '-');
        return SettingForms.IsLanguage(tag) ? tag : Refuse<string?>(FrontMatterDiagnostics.BadLanguage(entry.Key, language));
    }

    /// <summary>Jekyll's names of whole styles say nothing of one file.</summary>
    public string? Permalink(YamlEntry entry)
    {
        if (
            Scalar(entry, "a path") is not { } path
            || path.Value is "pretty" or "date" or "none" or "ordinal" or "weekdate"
            || string.IsNullOrWhiteSpace(path.Value)
        )
        {
            return null;
        }

        return path.Value.Contains(':', StringComparison.Ordinal) && !path.Value.Contains("://", StringComparison.Ordinal)
            ? Refuse<string?>(FrontMatterDiagnostics.PatternAsPath(entry.Key, path))
            : PathOf(entry.Key, path);
    }

    public List<string> Paths(YamlEntry entry) =>
        [.. Scalars(entry, entry.Value, "a list of paths").Select(path => PathOf(entry.Key, path)).OfType<string>()];

    /// <summary>Tags or categories: a list, lists in a list, or a text with commas, perhaps spaces, in it.</summary>
    public List<string> Labels(YamlEntry entry, bool partsAtSpaces) => Scalars(entry, entry.Value, "a text or a list of texts")
        .SelectMany(label => entry.Value is YamlSequence ? [label.Value] : Split(label.Value, partsAtSpaces))
        .Select(static label => string.Join(' ', label.Split((char[])['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)))
        .Where(static label => label.Length > 0)
        .Distinct()
        .ToList();

    private static string[] Split(string text, bool atSpaces)
    {
        var parts = text.Split(',', '，', '、');
        return parts.Length == 1 && atSpaces ? text.Split(' ') : parts;
    }

    /// <summary>A path from the root that stays in the site; a full URL of this or another site is refused.</summary>
    private string? PathOf(YamlScalar key, YamlScalar path)
    {
        var text = path.Value.Trim();
        var inner = text.Trim('/');
        var isInside = !text.StartsWith("//", StringComparison.Ordinal) && SettingForms.IsInnerPath(inner)
            && !inner.Any(static c => char.IsControl(c) || c is '?' or '#' or '<' or '>' or '"' or '*' or '|');
        return isInside || text == "/" ? "/" + text.TrimStart('/') : Refuse<string?>(FrontMatterDiagnostics.PathLeavesSite(key, path));
    }

    private YamlScalar? Scalar(YamlEntry entry, string expected) =>
        entry.Value is YamlScalar scalar ? scalar : Refuse<YamlScalar?>(FrontMatterDiagnostics.WrongType(entry.Key, entry.Value, expected));

    private IEnumerable<YamlScalar> Scalars(YamlEntry entry, YamlNode node, string expected)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return scalar.IsNull ? [] : [scalar];
            case YamlSequence list:
                return list.Items.SelectMany(item => Scalars(entry, item, expected));
            default:
                diagnostics.Add(FrontMatterDiagnostics.WrongType(entry.Key, node, expected));
                return [];
        }
    }

    private T? Refuse<T>(Diagnostic problem)
    {
        diagnostics.Add(problem);
        return default;
    }
}
