namespace Downlink.Sources;

/// <summary>How much of a decoded text is what Chinese and English prose is made of; a wrong encoding yields rare characters.</summary>
internal static class Plausibility
{
    public const double Enough = 0.9;

    /// <summary>A wrong encoding yields one of these in every few characters, an icon or a broken byte only here and there.</summary>
    private const int Telling = 20;

    /// <summary>
    /// The share of common characters, at most 1; every NUL, U+FFFD or private-use character takes away what many common ones give; 0 for
    /// null.
    /// </summary>
    public static double Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return 0;

        var common = 0;
        foreach (var character in text)
        {
            if (character is '\0' or '\uFFFD' or (>= '\uE000' and <= '\uF8FF'))
                common -= Telling;
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
