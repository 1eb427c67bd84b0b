using System.Globalization;

namespace Downlink.Cli.Printing;

/// <summary>
/// Foreign text made fit for a terminal: nothing in it moves the cursor, changes colours or turns the direction of writing.
/// </summary>
internal static class SafeText
{
    private const char FirstControlPicture = '\u2400', DeletePicture = '\u2421', Replacement = '\uFFFD';

    /// <summary>The text with every control character shown as a sign of the same width: one column.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(IsUnsafe) ? string.Create(text.Length, text, static (safe, text) =>
        {
            for (var index = 0; index < safe.Length; index++)
                safe[index] = Show(text[index]);
        }) : text;
    }

    private static char Show(char letter) => letter switch
    {
        '\t' => ' ',
        < ' ' => (char)(FirstControlPicture + letter),
        '\x7f' => DeletePicture,
        _ when IsUnsafe(letter) => Replacement,
        _ => letter,
    };

    /// <summary>Controls, line and paragraph separators, and the marks that change direction (Unicode Standard Annex 9).</summary>
    private static bool IsUnsafe(char letter) =>
        char.IsControl(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || letter is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
