using System.Globalization;

namespace Downlink.Configuration;

/// <summary>The forms of texts in the settings: names in URLs, paths, languages, time zones.</summary>
internal static class SettingForms
{
    public const string SlugPattern = @"^[\p{Ll}\p{Lo}\p{Lm}\p{N}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{N}]+)*$";
    public const string LanguagePattern = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$";

    private const int LongestGlob = 1000, MostAlternatives = 100;

    /// <summary>Folders of the site that a build must never write over.</summary>
    private static readonly string[] Kept =
        ["seeds", "content", "templates", "src", "tests", ".git", ".github", ".downlink", ".ci", "artifacts", "node_modules"];

    public static bool IsSlug(string text) =>
        text.Length is > 0 and <= 80 && text.Split('-').All(static part => part.Length > 0 && part.All(IsSlugCharacter));

    private static bool IsSlugCharacter(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    public static bool IsLanguage(string text)
    {
        var parts = text.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(static part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>The name is looked at before it is looked up: on Unix it becomes a path.</summary>
    public static bool IsTimeZone(string text) =>
        text.Length > 0 && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+')
        && TimeZoneInfo.TryFindSystemTimeZoneById(text, out _);

    /// <summary>A folder of the site's own, below it and not one of those it is made from.</summary>
    public static bool IsOutputFolder(string text) =>
        IsInnerPath(text) && !Kept.Contains(text.Split('/')[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>A relative path with <c>/</c> that stays where it begins.</summary>
    public static bool IsInnerPath(string text) =>
        !text.AsSpan().ContainsAny('\\', '\0', ':')
        && text.Split('/').All(static part => part.Length > 0 && part.Trim() == part && part.Any(static c => c != '.'));

    /// <summary>A pattern of such paths that stands for few enough others: each of them is held against each file.</summary>
    public static bool IsGlob(string text)
    {
        var (all, here) = (1, 1);
        foreach (var letter in text)
        {
            here += letter == ',' ? 1 : 0;
            if (letter == '}')
                (all, here) = (Math.Min(all * here, MostAlternatives + 1), 1);
        }

        return text.Length <= LongestGlob && all <= MostAlternatives && IsInnerPath(text);
    }

    /// <summary>A path from the site's root, a page's own anchor, or an absolute URL of a kind that a link may have.</summary>
    public static bool IsLinkTarget(string text) =>
        !text.Any(static c => char.IsControl(c) || c is ' ' or '\\' or '<' or '>' or '"')
        && (text.StartsWith('#') || (text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal)) || IsAbsolute(text));

    private static bool IsAbsolute(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" or "mailto";
}
