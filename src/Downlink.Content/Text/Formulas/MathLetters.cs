using System.Collections.Frozen;
using System.Text;

namespace Downlink.Text;

/// <summary>
/// The mathematical alphabets of Unicode (U+1D400 to U+1D7FF, and the letters that were there before, chapter 22.2): browsers no longer
/// make them of <c>mathvariant</c>.
/// </summary>
public static class MathLetters
{
    /// <summary>
    /// Where each alphabet has its Latin capitals, small letters and digits, its Greek capitals and small letters; 0 where it has none.
    /// </summary>
    private static readonly FrozenDictionary<string, (int Capital, int Small, int Digit, int GreekCapital, int GreekSmall)> Alphabets =
        new Dictionary<string, (int, int, int, int, int)>
        {
            ["bold"] = (0x1D400, 0x1D41A, 0x1D7CE, 0x1D6A8, 0x1D6C2),
            ["italic"] = (0x1D434, 0x1D44E, 0, 0x1D6E2, 0x1D6FC),
            ["bold-italic"] = (0x1D468, 0x1D482, 0x1D7CE, 0x1D71C, 0x1D736),
            ["script"] = (0x1D49C, 0x1D4B6, 0, 0, 0),
            ["bold-script"] = (0x1D4D0, 0x1D4EA, 0, 0, 0),
            ["fraktur"] = (0x1D504, 0x1D51E, 0, 0, 0),
            ["bold-fraktur"] = (0x1D56C, 0x1D586, 0, 0, 0),
            ["double-struck"] = (0x1D538, 0x1D552, 0x1D7D8, 0, 0),
            ["sans-serif"] = (0x1D5A0, 0x1D5BA, 0x1D7E2, 0, 0),
            ["bold-sans-serif"] = (0x1D5D4, 0x1D5EE, 0x1D7EC, 0x1D756, 0x1D770),
            ["sans-serif-italic"] = (0x1D608, 0x1D622, 0x1D7E2, 0, 0),
            ["sans-serif-bold-italic"] = (0x1D63C, 0x1D656, 0x1D7EC, 0x1D790, 0x1D7AA),
            ["monospace"] = (0x1D670, 0x1D68A, 0x1D7F6, 0, 0),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Letters that Unicode had before the alphabets, whose places there are empty.</summary>
    private static readonly FrozenDictionary<int, int> Elsewhere = new Dictionary<int, int>
    {
        [0x1D455] = 0x210E,
        [0x1D49D] = 0x212C,
        [0x1D4A0] = 0x2130,
        [0x1D4A1] = 0x2131,
        [0x1D4A3] = 0x210B,
        [0x1D4A4] = 0x2110,
        [0x1D4A7] = 0x2112,
        [0x1D4A8] = 0x2133,
        [0x1D4AD] = 0x211B,
        [0x1D4BA] = 0x212F,
        [0x1D4BC] = 0x210A,
        [0x1D4C4] = 0x2134,
        [0x1D506] = 0x212D,
        [0x1D50B] = 0x210C,
        [0x1D50C] = 0x2111,
        [0x1D515] = 0x211C,
        [0x1D51D] = 0x2128,
        [0x1D53A] = 0x2102,
        [0x1D53F] = 0x210D,
        [0x1D545] = 0x2115,
        [0x1D547] = 0x2119,
        [0x1D548] = 0x211A,
        [0x1D549] = 0x211D,
        [0x1D551] = 0x2124,
    }.ToFrozenDictionary();

    /// <summary>Text in an alphabet; a character that it hasn't got stays as it is.</summary>
    public static string In(string alphabet, string text)
    {
        if (!Alphabets.TryGetValue(alphabet, out var from))
            return text;

        var letters = new StringBuilder(2 * text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var code = rune.Value switch
            {
                >= 'A' and <= 'Z' => Shift(from.Capital, rune.Value - 'A'),
                >= 'a' and <= 'z' => Shift(from.Small, rune.Value - 'a'),
                >= '0' and <= '9' => Shift(from.Digit, rune.Value - '0'),
                >= 0x391 and <= 0x3A9 => Shift(from.GreekCapital, rune.Value - 0x391),
                >= 0x3B1 and <= 0x3C9 => Shift(from.GreekSmall, rune.Value - 0x3B1),
                0x2207 => Shift(from.GreekCapital, 25),
                0x2202 => Shift(from.GreekSmall, 25),
                _ => 0,
            };
            letters.Append(code == 0 ? rune : new Rune(Elsewhere.GetValueOrDefault(code, code)));
        }

        return letters.ToString();
    }

    private static int Shift(int first, int by) => first == 0 ? 0 : first + by;
}
