using System.Text.RegularExpressions;

namespace Scriban.Functions;

/// <summary>The functions of the group <c>regex</c>, each within the time that the context allows.</summary>
internal static class RegexFunctions
{
    /// <summary>The first match and its groups, or nothing.</summary>
    public static IReadOnlyList<string> Match(string? text, string? pattern, string? options, TimeSpan timeOut) =>
        GroupsOf(Regex.Match(text ?? "", pattern ?? "", OptionsOf(options), timeOut));

    public static IReadOnlyList<IReadOnlyList<string>> Matches(string? text, string? pattern, string? options, TimeSpan timeOut) =>
        [.. Regex.Matches(text ?? "", pattern ?? "", OptionsOf(options), timeOut).Select(GroupsOf)];

    /// <summary>Tells how long all the replacements are so far, so that a text without end can be stopped in time.</summary>
    public static string Replace(string? text, string? pattern, string? replace, string? options, TimeSpan timeOut, Action<long> progress)
    {
        var length = 0L;
        return Regex.Replace(text ?? "", pattern ?? "", ReplaceOne, OptionsOf(options), timeOut);

        string ReplaceOne(Match match)
        {
            var result = match.Result(replace ?? "");
            progress(length += result.Length);
            return result;
        }
    }

    public static string[] Split(string? text, string? pattern, string? options, TimeSpan timeOut) =>
        Regex.Split(text ?? "", pattern ?? "", OptionsOf(options), timeOut);

    public static string? Escape(string? pattern) => pattern is null ? null : Regex.Escape(pattern);

    public static string? Unescape(string? pattern) => pattern is null ? null : Regex.Unescape(pattern);

    private static IReadOnlyList<string> GroupsOf(Match match) =>
        match.Success ? [.. match.Groups.Values.Select(group => group.Value)] : [];

    private static RegexOptions OptionsOf(string? letters)
    {
        var options = RegexOptions.None;
        foreach (var letter in letters ?? "")
            options |= OptionOf(letter);
        return options;
    }

    private static RegexOptions OptionOf(char letter) => letter switch
    {
        'i' => RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        'm' => RegexOptions.Multiline,
        's' => RegexOptions.Singleline,
        'x' => RegexOptions.IgnorePatternWhitespace,
        _ => RegexOptions.None,
    };
}
