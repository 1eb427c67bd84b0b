using System.Globalization;

namespace Downlink.Rendering;

/// <summary>Tells apart the characters that matter for the structure of Chinese and mixed text.</summary>
internal static class Glyph
{
    /// <summary>
    /// Whether words of its script are written without spaces between them: Han and kana, also those beyond the first plane.
    /// </summary>
    public static bool IsHan(char character) =>
        character is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\u3040' and <= '\u30FF') or '々' or '〇'
            or (>= '\uD840' and <= '\uD887');

    public static bool IsLatin(char character) => char.IsAsciiLetterOrDigit(character);

    public static bool IsSentenceEnd(char character) =>
        character is '。' or '！' or '？' or '!' or '?';

    public static bool IsClauseMark(char character) =>
        character is '，' or '。' or '；' or '：' or ',' or ';' or ':' or '、' or '…';

    public static bool IsOpening(char character) =>
        character is '(' or '[' or '{' or '（' or '［' or '｛' or '《' or '〈' or '「' or '『' or '【' or '“' or '‘';

    public static bool IsClosing(char character) =>
        character is ')' or ']' or '}' or '）' or '］' or '｝' or '》' or '〉' or '」' or '』' or '】' or '”' or '’';

    /// <summary>Full-width forms and the punctuation of Chinese: no address reaches over them.</summary>
    public static bool IsFullWidth(char character) =>
        IsHan(character)
        || character is (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF') or (>= '\u2018' and <= '\u201F') or '…' or '—';

    /// <summary>Two for a wide character, one for any other: about the room that it takes in a line.</summary>
    public static int Width(char character) => IsFullWidth(character) ? 2 : 1;

    public static bool IsPunctuation(char character) =>
        char.GetUnicodeCategory(character)
            is UnicodeCategory.OtherPunctuation
                or UnicodeCategory.ClosePunctuation
                or UnicodeCategory.FinalQuotePunctuation;
}
