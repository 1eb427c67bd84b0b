using System.Runtime.CompilerServices;
using System.Text;

namespace Downlink.Text;

/// <summary>
/// The characters that captures and encodings change without changing the text: widths, kinds of space, invisible characters.
/// </summary>
public static class Folding
{
    /// <summary>
    /// The half-width form of a full-width ASCII character, a plain space for any kind of space, else the character itself.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Narrow(char character) =>
        character is >= ' ' and <= '~' or >= '\u3001' and <= '\uFF00' ? character : NarrowOther(character);

    private static char NarrowOther(char character) =>
        character switch
        {
            >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
            '\t'
            or '\n'
            or '\v'
            or '\f'
            or '\r'
            or '\u0085'
            or '\u00A0'
            or '\u1680'
            or '\u2028'
            or '\u2029'
            or '\u202F'
            or '\u205F'
            or '\u3000' => ' ',
            >= '\u2000' and <= '\u200A' => ' ',
            _ => character,
        };

    /// <summary>A control character that has no business in a line of text.</summary>
    public static bool IsStrayControl(char character) =>
        character is < ' ' and not ('\t' or '\n' or '\r') or (>= '\u007F' and <= '\u009F' and not '\u0085') or '\uFFFD';

    /// <summary>
    /// A character that shows nothing: controls, zero-width spaces and joiners, byte order marks, direction marks, soft hyphens, variation
    /// selectors.
    /// </summary>
    public static bool IsInvisible(char character) => character switch
    {
        < '\u007F' => character < ' ' && Narrow(character) != ' ',
        '\u0085' => false,
        <= '\u009F' or '\u00AD' or '\u034F' or '\u061C' or '\u180E' => true,
        >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u206F' => true,
        >= '\uFE00' and <= '\uFE0F' or '\uFEFF' or >= '\uFFF9' and <= '\uFFFB' => true,
        _ => false,
    };

    /// <summary>The text with its characters narrowed and the invisible ones left out; spaces stay as many as they were.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var changes = 0;
        while (changes < text.Length && Narrow(text[changes]) == text[changes] && !IsInvisible(text[changes]))
            changes++;
        if (changes == text.Length)
            return text;

        var folded = new StringBuilder(text.Length).Append(text, 0, changes);
        foreach (var character in text.AsSpan(changes))
        {
            if (!IsInvisible(character))
                folded.Append(Narrow(character));
        }

        return folded.ToString();
    }
}
