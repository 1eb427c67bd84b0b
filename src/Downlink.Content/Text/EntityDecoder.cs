using System.Globalization;
using System.Text;

namespace Downlink.Text;

/// <summary>Reads HTML character references back into characters: numeric ones and the names that captures of prose carry.</summary>
public static class EntityDecoder
{
    private const int LongestName = 10;

    /// <summary>How many references a text carries.</summary>
    public static int Count(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var count = 0;
        for (var at = text.IndexOf('&', StringComparison.Ordinal); at >= 0; at = text.IndexOf('&', at + 1))
            count += Read(text, at + 1, out _) is null ? 0 : 1;
        return count;
    }

    /// <summary>
    /// The text with its references read; one that was escaped several times (<c>&amp;amp;amp;lt;</c>) is read to its end.
    /// </summary>
    public static string Decode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.IndexOf('&', StringComparison.Ordinal);
        if (at < 0)
            return text;

        var decoded = new StringBuilder(text.Length);
        var kept = 0;
        while (at >= 0)
        {
            var (character, next) = ReadToItsEnd(text, at);
            decoded.Append(text, kept, at - kept).Append(character);
            kept = next;
            at = text.IndexOf('&', next);
        }

        return decoded.Append(text, kept, text.Length - kept).ToString();
    }

    private static (string Character, int Next) ReadToItsEnd(string text, int ampersand)
    {
        var next = ampersand + 1;
        while (Read(text, next, out var end) is { } character)
        {
            next = end;
            if (character != "&")
                return (character, next);
        }

        return ("&", next);
    }

    /// <summary>The character named after an ampersand and where the rest begins, or null.</summary>
    private static string? Read(string text, int start, out int end)
    {
        end = start;
        var window = text.AsSpan(start, Math.Min(LongestName, text.Length - start));
        var length = window.IndexOf(';');
        if (length < 1)
            return null;

        end = start + length + 1;
        return window[0] == '#' ? Numeric(window[1..length]) : Named(window[..length]);
    }

    private static string? Numeric(ReadOnlySpan<char> digits)
    {
        var isHex = digits is ['x' or 'X', ..];
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return
            int.TryParse(isHex ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out var value)
            && value > 0
            && Rune.IsValid(value)
            ? char.ConvertFromUtf32(value)
            : null;
    }

    // WHATWG HTML, section 13.5; the names that HTML writers put into prose.
    private static string? Named(ReadOnlySpan<char> name) => name switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        "nbsp" => "\u00A0",
        "ensp" => "\u2002",
        "emsp" => "\u2003",
        "thinsp" => "\u2009",
        "hellip" => "…",
        "mdash" => "—",
        "ndash" => "–",
        "ldquo" => "“",
        "rdquo" => "”",
        "lsquo" => "‘",
        "rsquo" => "’",
        "laquo" => "«",
        "raquo" => "»",
        "middot" => "·",
        "bull" => "•",
        "times" => "×",
        "divide" => "÷",
        "plusmn" => "±",
        "le" => "≤",
        "ge" => "≥",
        "ne" => "≠",
        "larr" => "←",
        "rarr" => "→",
        "copy" => "©",
        "reg" => "®",
        "trade" => "™",
        "deg" => "°",
        "yen" => "¥",
        "euro" => "€",
        _ => null,
    };
}
