namespace Downlink.Sources;

/// <summary>How much of a decoded text is what Chinese and English prose is made of; a wrong encoding yields rare characters.</summary>
internal static class Plausibility
{
    public const double Enough = 0.9;

    /// <summary>
    /// The share of common characters, from 0 to 1; 0 for a text with NUL, U+FFFD or a private-use character, and for null.
    /// </summary>
    public static double Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return 0;

        var common = 0;
        foreach (var character in text)
        {
            if (character is '\0' or '\uFFFD' or (>= '\uE000' and <= '\uF8FF'))
                return 0;
            common += IsCommon(character) ? 1 : 0;
        }

        return (double)common / text.Length;
    }

    private static bool IsCommon(char character) => character is
        (>= ' ' and <= '~') or '\t' or '\n' or '\r' or
        (>= '\u00A0' and <= '\u024F') or (>= '\u0391' and <= '\u03C9') or (>= '\u2000' and <= '\u22FF') or
        (>= '\u3000' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FA5') or (>= '\uFF01' and <= '\uFF5E') or
        (>= '\uD800' and <= '\uDFFF');
}
