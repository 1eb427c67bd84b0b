using System.Runtime.CompilerServices;
using System.Text;

namespace Downlink.Text;

/// <summary>
/// A text as terms are looked for in it: narrow, in lower case (ASCII alone, so that no culture decides), without spaces, hyphens,
/// underscores and invisible characters, which are kept as the gap before the next character: captures lose and add them.
/// </summary>
internal sealed class FoldedText
{
    /// <summary>The bit of a mark that says that the character was a capital; the others are the gap before it.</summary>
    private const byte Capital = 1 << 7;

    private readonly char[] _characters;
    private readonly byte[] _marks;

    public FoldedText(string text) : this(text, new char[text.Length], new byte[text.Length])
    {
    }

    /// <summary>A text in memory of the caller's, of which it takes as much as the text is long.</summary>
    public FoldedText(string text, char[] characters, byte[] marks)
    {
        (_characters, _marks) = (characters, marks);
        var (length, gap) = (0, TextGap.None);
        foreach (var character in text)
        {
            var narrow = IsPlain(character) ? character : Folding.Narrow(character);
            if (!IsPlain(narrow))
            {
                if (GapOf(narrow) is var wider and not TextGap.None)
                {
                    gap = wider > gap ? wider : gap;
                    continue;
                }

                if (Folding.IsInvisible(character))
                    continue;
            }

            var isCapital = char.IsAsciiLetterUpper(narrow);
            characters[length] = isCapital ? (char)(narrow | 0x20) : narrow;
            marks[length++] = (byte)((byte)gap | (isCapital ? Capital : 0));
            gap = TextGap.None;
        }

        Length = length;
    }

    public int Length { get; }

    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, Length);

    public char this[int index] => _characters[index];

    public TextGap GapBefore(int index) => (TextGap)(_marks[index] & ~Capital);

    /// <summary>Whether a word of letters and digits goes on from the character before this one.</summary>
    public bool IsInsideWord(int index) =>
        index > 0 && index < Length && GapBefore(index) == TextGap.None && IsWord(_characters[index - 1]) && IsWord(_characters[index]);

    /// <summary>Whether a run of capitals ends here and lower case follows, as in <c>IOUaware</c>, which lost its hyphen.</summary>
    public bool IsEndOfCapitals(int index) =>
        index > 1 && index + 2 < Length && IsCapital(index - 1) && IsCapital(index - 2)
        && IsLower(index) && IsLower(index + 1) && IsLower(index + 2);

    private bool IsCapital(int index) => (_marks[index] & Capital) != 0;

    private bool IsLower(int index) => _marks[index] == (byte)TextGap.None && char.IsAsciiLetterLower(_characters[index]);

    /// <summary>A letter or digit of a script that puts spaces between words.</summary>
    public static bool IsWord(char character) =>
        char.IsAsciiLetterOrDigit(character)
        || (character >= '\u00AA' && !char.IsSurrogate(character) && Scripts.IsSpacedWord(new Rune(character)));

    /// <summary>What most characters are: themselves when they are narrow, visible, and no gap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(char character) =>
        character is (>= '\u3001' and <= '\uD7FF') or (> ' ' and <= '~' and not ('-' or '_'));

    private static TextGap GapOf(char narrow) => narrow switch
    {
        ' ' => TextGap.Space,
        '-' or '_' or (>= '\u2010' and <= '\u2014') or '\u2212' => TextGap.Joint,
        _ => TextGap.None,
    };
}
