using System.Text;

namespace Downlink.Text;

/// <summary>
/// A text as terms are looked for in it: narrow, in lower case (ASCII alone, so that no culture decides), without spaces, hyphens,
/// underscores and invisible characters, which are kept as the gap before the next character: captures lose and add them.
/// </summary>
internal sealed class FoldedText
{
    private readonly char[] _characters;
    private readonly TextGap[] _gaps;
    private readonly bool[] _capitals;

    public FoldedText(string text)
    {
        (_characters, _gaps, _capitals) = (new char[text.Length], new TextGap[text.Length], new bool[text.Length]);
        var gap = TextGap.None;
        foreach (var character in text)
        {
            var narrow = Folding.Narrow(character);
            if (GapOf(narrow) is { } wider)
            {
                gap = wider > gap ? wider : gap;
                continue;
            }

            if (Folding.IsInvisible(character))
                continue;
            _capitals[Length] = char.IsAsciiLetterUpper(narrow);
            _characters[Length] = char.IsAsciiLetterUpper(narrow) ? (char)(narrow | 0x20) : narrow;
            _gaps[Length++] = gap;
            gap = TextGap.None;
        }
    }

    public int Length { get; }

    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, Length);

    public char this[int index] => _characters[index];

    public TextGap GapBefore(int index) => _gaps[index];

    /// <summary>Whether a word of letters and digits goes on from the character before this one.</summary>
    public bool IsInsideWord(int index) =>
        index > 0 && index < Length && _gaps[index] == TextGap.None && IsWord(_characters[index - 1]) && IsWord(_characters[index]);

    /// <summary>Whether a run of capitals ends here and lower case follows, as in <c>IOUaware</c>, which lost its hyphen.</summary>
    public bool IsEndOfCapitals(int index) =>
        index > 1 && index + 2 < Length && _capitals[index - 1] && _capitals[index - 2]
        && IsLower(index) && IsLower(index + 1) && IsLower(index + 2);

    private bool IsLower(int index) => !_capitals[index] && char.IsAsciiLetterLower(_characters[index]) && _gaps[index] == TextGap.None;

    /// <summary>A letter or digit of a script that puts spaces between words.</summary>
    public static bool IsWord(char character) =>
        char.IsAsciiLetterOrDigit(character)
        || (character >= '\u00AA' && !char.IsSurrogate(character) && Scripts.IsSpacedWord(new Rune(character)));

    private static TextGap? GapOf(char narrow) => narrow switch
    {
        ' ' => TextGap.Space,
        '-' or '_' or (>= '\u2010' and <= '\u2014') or '\u2212' => TextGap.Joint,
        _ => null,
    };
}
