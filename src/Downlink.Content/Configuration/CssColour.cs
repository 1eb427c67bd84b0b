using System.Buffers;

namespace Downlink.Configuration;

/// <summary>The form of a colour as CSS Color 4 writes it, told by its syntax alone: nothing that could end a declaration passes.</summary>
internal static class CssColour
{
    public const string Pattern =
        @"^(#([0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})|[A-Za-z]{3,24}|(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([0-9A-Za-z .,%/+-]+\))$";

    public static bool IsValid(string text) =>
        text.StartsWith('#') ? IsHex(text.AsSpan(1))
        : text.EndsWith(')') ? IsFunction(text)
        : text.Length is >= 3 and <= 24 && text.All(char.IsAsciiLetter);

    private static bool IsHex(ReadOnlySpan<char> digits) =>
        digits.Length is 3 or 4 or 6 or 8 && !digits.ContainsAnyExcept(HexDigits);

    private static bool IsFunction(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && text.Length - open > 2
            && text[..open] is "rgb" or "rgba" or "hsl" or "hsla" or "hwb" or "lab" or "lch" or "oklab" or "oklch" or "color"
            && text.AsSpan(open + 1, text.Length - open - 2).IndexOfAnyExcept(Inside) < 0;
    }

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef");

    private static readonly SearchValues<char> Inside =
        SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ .,%/+-");
}
