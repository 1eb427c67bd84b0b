using System.Collections.Immutable;
using System.Globalization;

namespace Downlink.Dedup;

/// <summary>Decides whether two texts are one post, and says what speaks for it.</summary>
/// <remarks>
/// Similarity alone can't tell a cut from a sibling in a series, so the shorter text is aligned with the beginning of the longer. It is a
/// copy if nothing differs (a cut), or if what differs is what damage and editing leave: few short places, at most two of them words, none
/// a number or a word of the title, no replacement made twice, and agreement again at the end. Siblings differ in their numbers, in a name
/// throughout, or from some place on.
/// </remarks>
internal static class Likeness
{
    /// <summary>Fewer characters open too many posts.</summary>
    public const int LeastForCut = 40;

    public const int LeastForEdit = 60;

    private const int MostRegions = 4;
    private const int MostWords = 2;
    private const int LongestRegion = 18;
    private const int MostEdits = 24;
    private const int AgreementAtEnd = 6;
    private const int TitleLength = 20;

    private const int Probes = 8;
    private const int ProbeLength = 5;
    private const int AgreeingProbes = 3;

    private const string Numerals = "一二三四五六七八九十百零上中下甲乙丙丁";

    /// <summary>How the shorter text is a copy of the longer, in words, or null.</summary>
    public static string? Evidence(string shorter, string longer)
    {
        var most = Math.Min(MostEdits, Math.Max(6, shorter.Length / 10));
        return
            shorter.Length < LeastForEdit
            || !AgreesBeyondOpening(shorter, longer)
            || Alignment.Find(shorter, longer, most) is not { } alignment
            || !IsEditing(alignment, shorter)
            ? null
            : Describe(alignment, shorter.Length < longer.Length - alignment.Distance);
    }

    /// <summary>
    /// A cheap look before the alignment: siblings share their opening, copies also what follows, shifted by edits at most.
    /// </summary>
    private static bool AgreesBeyondOpening(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer)
    {
        var agreeing = 0;
        for (var probe = 0; probe < Probes; probe++)
        {
            var at = (shorter.Length * 2 / 5) + (probe * (shorter.Length * 3 / 5) / Probes);
            var from = Math.Clamp(at - MostEdits, 0, longer.Length);
            var window = longer[from..Math.Min(longer.Length, at + ProbeLength + MostEdits)];
            agreeing += window.IndexOf(shorter.Slice(at, Math.Min(ProbeLength, shorter.Length - at))) >= 0 ? 1 : 0;
        }

        return agreeing >= AgreeingProbes;
    }

    private static bool IsEditing(Alignment alignment, string shorter)
    {
        var regions = alignment.Regions;
        if (regions.Length > MostRegions || regions.Any(static region => region.Size > LongestRegion || IsAnotherName(region)))
            return false;
        if (regions.Count(static region => region.Size > 2) > MostWords || IsExchangedThroughout(regions))
            return false;

        return regions.IsEmpty
            || shorter.Length - regions[^1].End >= AgreementAtEnd
            || (regions[^1].Shorter.Length <= 2 && regions[^1].Longer.Length <= 2);
    }

    /// <summary>Siblings exchange a word wherever it stands, be it one character as in 最大 and 最小; one lost twice is damage.</summary>
    private static bool IsExchangedThroughout(ImmutableArray<EditRegion> regions) => regions
        .Where(static region => region.Size > 1 || (region.Shorter.Length > 0 && region.Longer.Length > 0))
        .GroupBy(static region => (region.Shorter, region.Longer))
        .Any(static same => same.Count() > 1);

    /// <summary>Another number, numeral of a part or version makes another post; so does another word in the title.</summary>
    private static bool IsAnotherName(EditRegion region)
    {
        var isReplaced = region.Shorter.Length > 0 && region.Longer.Length > 0;
        return region.Shorter.Any(char.IsAsciiDigit) || region.Longer.Any(char.IsAsciiDigit)
            || IsRomanNumeral(region)
            || (isReplaced && region.Start < TitleLength && region.Size > 1)
            || (Numbers(region.Shorter) is { Length: > 0 } one && Numbers(region.Longer) is { Length: > 0 } other && one != other);
    }

    private static bool IsRomanNumeral(EditRegion region) =>
        (region.Shorter + region.Longer).All(static character => character is 'I' or 'V' or 'X');

    private static string Numbers(string text) =>
        string.Concat(text.Where(static character => Numerals.Contains(character, StringComparison.Ordinal)));

    private static string Describe(Alignment alignment, bool isShorter)
    {
        var cut = isShorter ? "a cut of it" : "the same length";
        if (alignment.Distance == 0)
            return cut + ", nothing but punctuation or spaces differ";

        var first = alignment.Regions[0];
        var place = string.Create(
            CultureInfo.InvariantCulture,
            $"{alignment.Distance} characters differ in {alignment.Regions.Length} {(alignment.Regions.Length == 1 ? "place" : "places")}"
        );
        return $"{cut}, {place} (“{first.Shorter}” for “{first.Longer}”)";
    }
}
