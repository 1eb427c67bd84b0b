using System.Globalization;

namespace Downlink.Dedup;

/// <summary>Decides whether two texts are one post, and says what speaks for it.</summary>
/// <remarks>
/// Similarity alone can't tell a cut from a sibling in a series, so the shorter text is aligned with the beginning of the longer. It is a copy if nothing
/// differs (a cut), or if what differs is what damage and editing leave: few short places, none a number, no replacement made twice, and agreement again
/// at the end. Siblings differ in their numbers, in a name throughout, or from some place on.
/// </remarks>
internal static class Likeness
{
    /// <summary>Fewer characters open too many posts.</summary>
    public const int LeastForCut = 40;

    public const int LeastForEdit = 60;

    private const int MostRegions = 4;
    private const int LongestRegion = 18;
    private const int MostEdits = 24;
    private const int AgreementAtEnd = 6;

    private const string Numerals = "一二三四五六七八九十百零上中下甲乙丙丁IVXivx";

    /// <summary>How the shorter text is a copy of the longer, in words, or null.</summary>
    public static string? Evidence(string shorter, string longer)
    {
        var most = Math.Min(MostEdits, Math.Max(4, shorter.Length / 12));
        return shorter.Length < LeastForEdit || Alignment.Find(shorter, longer, most) is not { } alignment || !IsEditing(alignment, shorter)
            ? null
            : Describe(alignment, shorter.Length < longer.Length - alignment.Distance);
    }

    private static bool IsEditing(Alignment alignment, string shorter)
    {
        var regions = alignment.Regions;
        if (regions.Length > MostRegions || regions.Any(static region => region.Size > LongestRegion || IsNumber(region)))
            return false;
        if (regions.Where(static region => region.Size > 1).GroupBy(static region => (region.Shorter, region.Longer)).Any(static same => same.Count() > 1))
            return false;

        return regions.IsEmpty || shorter.Length - regions[^1].End >= AgreementAtEnd || (regions[^1].Shorter.Length <= 2 && regions[^1].Longer.Length <= 2);
    }

    /// <summary>A difference in a number, a part's numeral or a version makes another post.</summary>
    private static bool IsNumber(EditRegion region) =>
        region.Shorter.Any(char.IsAsciiDigit) || region.Longer.Any(char.IsAsciiDigit) ||
        (IsNumeral(region.Shorter) && IsNumeral(region.Longer));

    private static bool IsNumeral(string text) => text.Length is > 0 and <= 4 && text.All(static character => Numerals.Contains(character, StringComparison.Ordinal));

    private static string Describe(Alignment alignment, bool isShorter)
    {
        var cut = isShorter ? "a cut of it" : "the same length";
        if (alignment.Distance == 0)
            return cut + ", nothing but punctuation or spaces differ";

        var first = alignment.Regions[0];
        var place = string.Create(CultureInfo.InvariantCulture, $"{alignment.Distance} characters differ in {alignment.Regions.Length} {(alignment.Regions.Length == 1 ? "place" : "places")}");
        return $"{cut}, {place} (“{first.Shorter}” for “{first.Longer}”)";
    }
}
