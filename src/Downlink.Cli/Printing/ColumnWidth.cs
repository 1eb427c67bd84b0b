using System.Globalization;
using System.Text;

namespace Downlink.Cli.Printing;

/// <summary>
/// How many columns of a terminal a text takes: two for what Unicode Standard Annex 11 calls wide, none for marks that combine.
/// </summary>
internal static class ColumnWidth
{
    private static ReadOnlySpan<int> WideRanges =>
    [
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F,
        0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1FAFF, 0x20000, 0x3FFFD,
    ];

    public static int Of(ReadOnlySpan<char> text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
            columns += Of(rune);
        return columns;
    }

    public static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    private static bool IsWide(int value)
    {
        for (var index = 0; index < WideRanges.Length; index += 2)
        {
            if (value <= WideRanges[index + 1])
                return value >= WideRanges[index];
        }

        return false;
    }
}
