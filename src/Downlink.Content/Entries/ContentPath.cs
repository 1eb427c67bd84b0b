using System.Collections.Frozen;

namespace Downlink.Entries;

/// <summary>
/// The path of a Markdown file as blogs read it: a folder, a name with a day before it (Jekyll's <c>2024-01-02-title.md</c>) and a language
/// after it (Hugo's <c>title.zh-cn.md</c>). A file called <c>index</c> is named by its folder.
/// </summary>
public sealed record ContentPath
{
    private const int DayLength = 10;

    /// <summary>
    /// What may stand between a name and <c>.md</c>: a list, as <c>vue.js.md</c> and <c>intro.go.md</c> name no languages.
    /// </summary>
    private static readonly FrozenSet<string> Languages = new[]
    {
        "zh",
        "zh-cn",
        "zh-tw",
        "zh-hk",
        "zh-hans",
        "zh-hant",
        "zh_cn",
        "zh_tw",
        "cn",
        "en",
        "en-us",
        "en-gb",
        "ja",
        "ko",
        "fr",
        "de",
        "es",
        "it",
        "ru",
        "pt",
        "pt-br",
        "nl",
        "pl",
        "vi",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>With a slash at its end.</summary>
    public required string Folder { get; init; }

    /// <summary>The file's name without language and extension: <c>2024-01-02-title</c>, <c>index</c>.</summary>
    public required string Stem { get; init; }

    /// <summary>BCP 47 tag of the language that the file's name states, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the folder is the file's own, and lends it its name.</summary>
    public bool IsIndex => Stem.Equals("index", StringComparison.OrdinalIgnoreCase) || IsSection;

    /// <summary>Whether it is Hugo's page of a whole folder, no post in it.</summary>
    public bool IsSection => Stem is "_index";

    /// <summary>Whether it lies in a folder for drafts, as Jekyll and Hexo have one.</summary>
    public bool IsDraft => Folder.Contains("/_drafts/", StringComparison.Ordinal);

    /// <summary>The stem, or the folder's name where that is a mere <c>index</c>.</summary>
    public string Name => IsIndex || Stem is "README" ? LastFolder is { Length: > 0 } folder ? folder : Stem : Stem;

    /// <summary>The day before the name, or null.</summary>
    public DateOnly? Day =>
        Name.Length > DayLength
        && Name[DayLength] is '-' or '_' or ' ' or '.'
        && Name[4] == '-'
        && DateForms.TryRead(Name.AsSpan(0, DayLength), out var day)
            ? day
            : null;

    /// <summary>The name without the day.</summary>
    public string BareName => Day is null ? Name : Name[(DayLength + 1)..];

    /// <summary>The name of the folder it lies in.</summary>
    public string LastFolder => Path.GetFileName(Folder.TrimEnd('/'));

    public static ContentPath Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var stem = Path.GetFileNameWithoutExtension(path);
        var dot = stem.LastIndexOf('.');
        if (dot <= 0 || !Languages.Contains(stem[(dot + 1)..]))
            return new ContentPath { Folder = folder, Stem = stem };
        return new ContentPath { Folder = folder, Stem = stem[..dot], Language = Tag(stem[(dot + 1)..].Replace('_', '-')) };
    }

    /// <summary>In the usual case: <c>zh-CN</c>, <c>zh-Hans</c>.</summary>
    private static string Tag(string name) => name.ToLowerInvariant() switch
    {
        "cn" => "zh-CN",
        ['z', 'h', '-', 'h', 'a', ..] tag => $"zh-H{tag[4..]}",
        [_, _, '-', _, _] tag => tag[..3] + tag[3..].ToUpperInvariant(),
        var tag => tag,
    };
}
