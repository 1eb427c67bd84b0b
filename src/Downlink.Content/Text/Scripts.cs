using System.Text;

namespace Downlink.Text;

/// <summary>Which writing system a character belongs to, as far as reading, counting and cutting text needs it.</summary>
public static class Scripts
{
    /// <summary>A Chinese character: CJK unified ideographs with their extensions and compatibility forms, 〇 and 々.</summary>
    public static bool IsHan(Rune rune) =>
        rune.Value
            is (>= 0x4E00 and <= 0x9FFF)
                or (>= 0x3400 and <= 0x4DBF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x20000 and <= 0x323AF)
                or 0x3007
                or 0x3005;

    /// <summary>A character of a script that puts no spaces between words: Han and kana (Hangul does).</summary>
    public static bool IsUnspaced(Rune rune) => IsHan(rune) || rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF);

    /// <summary>A letter, digit or combining mark of a script that does put spaces between words.</summary>
    public static bool IsSpacedWord(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value)
        : !IsUnspaced(rune) && (Rune.IsLetterOrDigit(rune) || IsMark(rune));

    /// <summary>Han or full-width punctuation, which ends a word as a space does.</summary>
    public static bool IsWidePunctuation(Rune rune) => rune.Value is
        (>= 0x3001 and <= 0x3004) or (>= 0x3008 and <= 0x3020) or (>= 0xFF01 and <= 0xFF0F) or (>= 0xFF1A and <= 0xFF20) or
        (>= 0xFF3B and <= 0xFF40) or (>= 0xFF5B and <= 0xFF65);

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
