namespace Downlink.Posts;

/// <summary>
/// Decides which matches of a category count: what stands inside a longer term or an excluded phrase doesn't, nor a phrase that merely
/// excludes.
/// </summary>
internal static class TermCover
{
    /// <summary>No match is longer: the longest term that the settings allow, and a version.</summary>
    private const int LongestMatch = 110;

    /// <summary>Puts those that count into a list of the caller's.</summary>
    public static void Count(List<TermMatch> matches, List<TermMatch> counted)
    {
        counted.Clear();
        for (var i = 0; i < matches.Count; i++)
        {
            if (matches[i].Use.Weight != 0 && !IsCovered(matches, i))
                counted.Add(matches[i]);
        }
    }

    /// <summary>Matches come by the ends of their words, so those that can cover one stand near it.</summary>
    private static bool IsCovered(List<TermMatch> matches, int index)
    {
        var match = matches[index];
        for (var i = index - 1; i >= 0 && matches[i].End > match.Start - LongestMatch; i--)
        {
            if (Covers(matches[i], match))
                return true;
        }

        for (var i = index + 1; i < matches.Count && matches[i].End <= match.Start + LongestMatch; i++)
        {
            if (Covers(matches[i], match))
                return true;
        }

        return false;
    }

    private static bool Covers(TermMatch outer, TermMatch inner)
    {
        if (!outer.Contains(inner) || outer.Use == inner.Use)
            return false;
        if (outer.Length != inner.Length)
            return true;

        return outer.Use.IsExclusion == inner.Use.IsExclusion ? outer.Use.Order < inner.Use.Order : outer.Use.IsExclusion;
    }
}
