using System.Runtime.CompilerServices;
using Downlink.Text;

namespace Downlink.Searching;

/// <summary>
/// What a character is to a search, by code point: its folded form, and whether it stands in a word or in unspaced writing. The rules are
/// spelt out in ranges, never asked of a Unicode library: <c>templates/assets/js/search-letters.js</c> says the same, for every browser,
/// and a test compares the two.
/// </summary>
/// <remarks>
/// Sources: Unicode 16 <c>CaseFolding.txt</c> (simple folding of Latin, Greek, Cyrillic, Armenian) and <c>Blocks.txt</c>.
/// </remarks>
internal static class Letters
{
    /// <summary>The folded form of what shows nothing.</summary>
    public const int Nothing = -1;

    private const string HalfWidthKana =
        "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u3099\u309A";

    // First, last, step, shift: capitals in rows, or at every second place.
    private static readonly int[] Capitals =
    [
        0xC0, 0xD6, 1, 32, 0xD8, 0xDE, 1, 32, 0x100, 0x12E, 2, 1, 0x130, 0x130, 1, -199, 0x132, 0x136, 2, 1, 0x139, 0x147, 2, 1,
        0x14A, 0x176, 2, 1, 0x178, 0x178, 1, -121, 0x179, 0x17D, 2, 1, 0x17F, 0x17F, 1, -268, 0x1CD, 0x1DB, 2, 1, 0x1DE, 0x1EE, 2, 1,
        0x1F8, 0x21E, 2, 1, 0x222, 0x232, 2, 1, 0x246, 0x24E, 2, 1, 0x386, 0x386, 1, 38, 0x388, 0x38A, 1, 37, 0x38C, 0x38C, 1, 64,
        0x38E, 0x38F, 1, 63, 0x391, 0x3A1, 1, 32, 0x3A3, 0x3AB, 1, 32, 0x3C2, 0x3C2, 1, 1, 0x400, 0x40F, 1, 80, 0x410, 0x42F, 1, 32,
        0x460, 0x480, 2, 1, 0x48A, 0x4BE, 2, 1, 0x4C0, 0x4C0, 1, 15, 0x4C1, 0x4CD, 2, 1, 0x4D0, 0x52E, 2, 1, 0x531, 0x556, 1, 48,
        0x1E00, 0x1E94, 2, 1, 0x1E9E, 0x1E9E, 1, -7615, 0x1EA0, 0x1EFE, 2, 1,
    ];

    // Thai to Khmer, Jamo, radicals, Han numerals, kana, Bopomofo, Han, Yi, Hangul.
    private static readonly int[] UnspacedBlocks =
    [
        0xE00, 0xEFF, 0x1000, 0x109F, 0x1100, 0x11FF, 0x1780, 0x17FF, 0x2E80, 0x2FDF, 0x3005, 0x3007, 0x3021, 0x3029, 0x3031, 0x3035,
        0x3038, 0x303C, 0x3040, 0x30FA, 0x30FC, 0x318F, 0x31A0, 0x31BF, 0x31F0, 0x31FF, 0x3400, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F,
        0xAC00, 0xD7FF, 0xF900, 0xFAFF, 0xFFA0, 0xFFDC, 0x1B000, 0x1B16F, 0x20000, 0x3FFFF,
    ];

    private static readonly int[] WordBlocks =
    [
        0xAA, 0xAA, 0xB5, 0xB5, 0xBA, 0xBA, 0xC0, 0xD6, 0xD8, 0xF6, 0xF8, 0xDFF, 0xF00, 0xFFF, 0x10A0, 0x10FF, 0x1200, 0x177F,
        0x1800, 0x1FFF, 0x2C00, 0x2DFF, 0xA4D0, 0xA95F, 0xA980, 0xABFF, 0xFB00, 0xFDFF, 0xFE70, 0xFEFE, 0x10000, 0x1AFFF,
        0x1D400, 0x1D7FF, 0x1E000, 0x1EFFF,
    ];

    /// <summary>
    /// The lower case of a letter in its usual width, a plain space for any space, else the character itself; <see cref="Nothing"/> for
    /// what shows nothing.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Fold(int character) =>
        character is >= 0x4E00 and <= 0x9FFF or >= ' ' and < 'A' or > 'Z' and <= '~' ? character : FoldOther(character);

    private static int FoldOther(int character)
    {
        if (character > 0xFFFF) return FoldAstral(character);
        if (Folding.IsInvisible((char)character)) return Nothing;

        var narrow = (int)Folding.Narrow((char)character);
        return narrow switch
        {
            >= 'A' and <= 'Z' => narrow | 0x20,
            < 0xC0 => narrow,
            <= 0x1EFF => FoldCase(narrow),
            >= 0xFF61 and <= 0xFF9F => HalfWidthKana[narrow - 0xFF61],
            _ => narrow,
        };
    }

    /// <summary>
    /// A character, folded, of a script that a search can't split at spaces; Hangul is one of them, so that a noun is found under its
    /// particles.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsUnspaced(int character) =>
        character is >= 0x4E00 and <= 0x9FFF || (character >= 0xE00 && IsWithin(UnspacedBlocks, character));

    /// <summary>A letter, digit or mark, folded, of a script that puts spaces between words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWord(int character) => character < 0x80
        ? character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or (>= 'A' and <= 'Z')
        : IsWithin(WordBlocks, character);

    private static int FoldAstral(int character) => character switch
    {
        // Mathematical letters and digits: alphabets of 26 in a row, capitals and small ones alike.
        >= 0x1D400 and <= 0x1D6A3 => 'a' + ((character - 0x1D400) % 26),
        >= 0x1D7CE and <= 0x1D7FF => '0' + ((character - 0x1D7CE) % 10),
        >= 0xE0100 and <= 0xE01EF => Nothing,
        _ => character,
    };

    private static int FoldCase(int character)
    {
        for (var row = 0; row < Capitals.Length; row += 4)
        {
            if (character < Capitals[row]) break;
            if (character <= Capitals[row + 1])
                return (character - Capitals[row]) % Capitals[row + 2] == 0 ? character + Capitals[row + 3] : character;
        }

        return character;
    }

    private static bool IsWithin(int[] blocks, int character)
    {
        for (var block = 0; block < blocks.Length; block += 2)
        {
            if (character < blocks[block]) return false;
            if (character <= blocks[block + 1]) return true;
        }

        return false;
    }
}
