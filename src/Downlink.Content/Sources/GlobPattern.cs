using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;

namespace Downlink.Sources;

/// <summary>
/// A pattern of paths relative to the site: <c>**</c> for any folders, <c>*</c> and <c>?</c> within a name, <c>{a,b}</c> for either.
/// </summary>
internal sealed class GlobPattern
{
    private const int MostOnStack = 32;

    private readonly ImmutableArray<string[]> _choices;

    public GlobPattern(SourceGlob glob)
    {
        (Text, Place) = (glob.Pattern, glob.Place);
        _choices = [.. Expand(Text.Replace('\\', '/')).Select(static choice => choice.Split('/', StringSplitOptions.RemoveEmptyEntries))];
        Folder = string.Join('/', _choices.Select(Literal).Aggregate(Shared));
    }

    public string Text { get; }

    /// <summary>Where the configuration states it, or null.</summary>
    public SourceSpan? Place { get; }

    /// <summary>The folder below which every match lies; empty for the site itself.</summary>
    public string Folder { get; }

    /// <summary>Whether the pattern points out of the site.</summary>
    public bool LeavesSite => _choices.Any(static choice => choice.Contains(".."));

    public bool Matches(string path)
    {
        // A site is asked about each of its files.
        var count = path.AsSpan().Count('/') + 1;
        var segments = count <= MostOnStack ? stackalloc Range[MostOnStack] : new Range[count];
        segments = segments[..path.AsSpan().Split(segments, '/')];
        foreach (var choice in _choices)
        {
            if (Matches(choice, path, segments))
                return true;
        }

        return false;
    }

    private static string[] Literal(string[] choice) =>
        [.. choice.SkipLast(1).TakeWhile(static segment => segment.AsSpan().IndexOfAny('*', '?') < 0)];

    private static string[] Shared(string[] one, string[] other) => one[..one.AsSpan().CommonPrefixLength(other)];

    private static IEnumerable<string> Expand(string pattern)
    {
        var open = pattern.IndexOf('{', StringComparison.Ordinal);
        var close = open < 0 ? -1 : pattern.IndexOf('}', open);
        if (close < 0)
            return [pattern];

        return pattern[(open + 1)..close].Split(',').SelectMany(choice => Expand(pattern[..open] + choice.Trim() + pattern[(close + 1)..]));
    }

    /// <summary>
    /// The last <c>**</c> takes one folder more where what follows it doesn't match: one before it could only do the same later.
    /// </summary>
    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<char> path, ReadOnlySpan<Range> segments)
    {
        var (at, place, star, taken) = (0, 0, -1, 0);
        while (place < segments.Length)
        {
            if (at < pattern.Length && pattern[at] == "**")
                (star, taken, at) = (at, place, at + 1);
            else if (at < pattern.Length && MatchesName(pattern[at], path[segments[place]]))
                (at, place) = (at + 1, place + 1);
            else if (star >= 0 && !IsHidden(path[segments[taken]]))
                (place, at) = (++taken, star + 1);
            else
                return false;
        }

        return pattern[at..].IndexOfAnyExcept("**") < 0;
    }

    private static bool MatchesName(string pattern, ReadOnlySpan<char> name) =>
        IsHidden(name) == IsHidden(pattern)
        && System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);

    private static bool IsHidden(ReadOnlySpan<char> name) => name is ['.', ..];
}
