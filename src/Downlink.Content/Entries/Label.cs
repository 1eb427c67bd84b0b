using System.Text;
using Downlink.Text;

namespace Downlink.Entries;

/// <summary>Tells a label (a category, a caption) from a sentence: short, few words, no sentence's punctuation.</summary>
internal static class Label
{
    private const int MostCodePoints = 32;
    private const int MostHan = 12;
    private const int MostWords = 4;
    private const string SentenceMarks = "。！？!?；;：:，,…“”\"=\\";

    /// <summary>Whether a folded, trimmed text can be a label.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        var (codePoints, han, letters, words) = (0, 0, 0, text.IsEmpty ? 0 : 1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && SentenceMarks.AsSpan().Contains((char)rune.Value))
                return false;
            codePoints++;
            han += Scripts.IsUnspaced(rune) ? 1 : 0;
            letters += Rune.IsLetter(rune) ? 1 : 0;
            words += rune.Value == ' ' ? 1 : 0;
        }

        return letters > 0
            && codePoints <= MostCodePoints
            && han <= MostHan
            && words <= MostWords
            && !text.EndsWith(".")
            && !text.Contains('@');
    }

    /// <summary>The label without the brackets or the <c>#</c> it stands in.</summary>
    public static string Bare(ReadOnlySpan<char> text) => text.Trim(" []【】「」『』《》<>#").ToString();
}
