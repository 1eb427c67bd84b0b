using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Downlink.Text;

namespace Downlink.Posts;

/// <summary>
/// What authors call their categories, tags and series. Spellings that differ in case, width, spaces and hyphens alone are one label; a
/// label's slug is made of its text alone, so the same label has the same page on every site.
/// </summary>
public static class Labels
{
    /// <summary>A longer slug, in bytes of UTF-8, is cut: file systems take 255 for a name.</summary>
    private const int LongestSlug = 160;

    private const int HashDigits = 7;

    /// <summary>
    /// The label in a URL: its letters (Han too) and digits in lower case, other signs as <c>-</c>, but for those that tell labels apart,
    /// which are spelled out: <c>C++</c> is <c>c-plus-plus</c>, <c>C#</c> <c>c-sharp</c>, <c>.NET</c> <c>dot-net</c>. A label of signs
    /// alone is their code points. Empty only for a label that shows nothing.
    /// </summary>
    public static Slug SlugOf(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        var folded = Folding.Fold(label).Trim();
        var slug = Slugs.Of(SpelledOut(folded).ToUpperInvariant()).Value;
        if (slug.Length == 0)
            slug = string.Join('-', folded.EnumerateRunes().Where(static rune => !Rune.IsWhiteSpace(rune)).Select(CodePoint));
        return new Slug(Shortened(slug));
    }

    /// <summary>
    /// The name of a label that was spelled in several ways: the most frequent spelling, of equally frequent ones the ordinally first; null
    /// for none.
    /// </summary>
    public static string? NameOf(IEnumerable<string> spellings) => spellings
        .GroupBy(static spelling => spelling, StringComparer.Ordinal)
        .OrderByDescending(static spelling => spelling.Count())
        .ThenBy(static spelling => spelling.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;

    private static string SpelledOut(string label)
    {
        var spelled = new StringBuilder(label.Length);
        for (var at = 0; at < label.Length; at++)
        {
            if (Word(label, at) is { } word)
                spelled.Append(' ').Append(word).Append(' ');
            else
                spelled.Append(label[at]);
        }

        return spelled.ToString();
    }

    /// <summary>The word for a sign that is part of a name; null where it only divides, as <c>#</c> before a tag does.</summary>
    private static string? Word(string label, int at)
    {
        var isAfterWord = at > 0 && char.IsLetterOrDigit(label[at - 1]);
        var isBeforeWord = at + 1 < label.Length && char.IsLetterOrDigit(label[at + 1]);
        return label[at] switch
        {
            '+' => "plus",
            '&' => "and",
            '#' when isAfterWord && label[0] != '#' => "sharp",
            '*' when isAfterWord => "star",
            '.' when isBeforeWord && !isAfterWord => "dot",
            _ => null,
        };
    }

    private static string CodePoint(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"u{rune.Value:x4}");

    /// <summary>What was cut off still counts: the beginning of its hash stands for it.</summary>
    private static string Shortened(string slug)
    {
        if (Encoding.UTF8.GetByteCount(slug) <= LongestSlug)
            return slug;

        var (kept, bytes) = (new StringBuilder(), 0);
        foreach (var rune in slug.EnumerateRunes().TakeWhile(rune => (bytes += rune.Utf8SequenceLength) < LongestSlug))
            kept.Append(rune.ToString());
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(slug)));
        return $"{kept.ToString().TrimEnd('-')}-{hash[..HashDigits]}";
    }
}
