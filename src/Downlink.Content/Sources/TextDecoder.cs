using System.Text;

namespace Downlink.Sources;

/// <summary>Finds out in which encoding bytes are text: by mark, then by strict decoding, then by plausibility.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The text, or null for bytes that are no text in UTF-8, UTF-16 or GB18030.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Decode(rest),
        [0xFF, 0xFE, .. var rest] => Decode(rest, Utf16(isBigEndian: false), "utf-16"),
        [0xFE, 0xFF, .. var rest] => Decode(rest, Utf16(isBigEndian: true), "utf-16"),
        _ => DecodeUnmarked(bytes),
    };

    /// <summary>
    /// Strict UTF-8 goes before UTF-16 where NULs are rare: two letters of English side by side look like one Han character.
    /// </summary>
    private static DecodedText? DecodeUnmarked(ReadOnlySpan<byte> bytes)
    {
        if (IsFullOfNuls(bytes))
            return Utf16ByPlausibility(bytes);

        return Decode(bytes, Strict, "utf-8")
            ?? (bytes.Contains((byte)0) ? Utf16ByPlausibility(bytes) : null)
            ?? DamagedUtf8(bytes)
            ?? Gb18030(bytes);
    }

    private static DecodedText? Decode(ReadOnlySpan<byte> bytes, Encoding encoding, string name)
    {
        try
        {
            return new(encoding.GetString(bytes), name);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static UnicodeEncoding Utf16(bool isBigEndian) => new(isBigEndian, byteOrderMark: false, throwOnInvalidBytes: true);

    private static DecodedText? Utf16ByPlausibility(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0)
            return null;

        var little = Decode(bytes, Utf16(isBigEndian: false), "utf-16");
        var big = Decode(bytes, Utf16(isBigEndian: true), "utf-16");
        var (forLittle, forBig) = (Plausibility.Of(little?.Text), Plausibility.Of(big?.Text));
        var better = forLittle >= forBig ? little : big;
        return Math.Max(forLittle, forBig) >= Plausibility.Enough ? better : null;
    }

    /// <summary>A few NULs are stray characters of a text; more make it something else.</summary>
    private static bool IsFullOfNuls(ReadOnlySpan<byte> bytes) => bytes.Count((byte)0) * 200L > bytes.Length;

    /// <summary>
    /// UTF-8 with a few broken bytes, as a capture that was cut in a character leaves them: far more whole characters than broken ones.
    /// </summary>
    private static DecodedText? DamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var (whole, broken) = (0, 0);
        foreach (var character in text)
        {
            broken += character == '\uFFFD' ? 1 : 0;
            whole += character >= '\u0800' && character != '\uFFFD' ? 1 : 0;
        }

        return broken * 20L <= whole ? new(text, "utf-8", broken) : null;
    }

    private static DecodedText? Gb18030(ReadOnlySpan<byte> bytes)
    {
        var replacing = new DecoderReplacementFallback("\uFFFD");
        var text = CodePagesEncodingProvider
            .Instance.GetEncoding("gb18030", EncoderFallback.ReplacementFallback, replacing)
            ?.GetString(bytes);
        return text is not null && Plausibility.Of(text) >= Plausibility.Enough
            ? new(text, "gb18030", text.AsSpan().Count('\uFFFD'))
            : null;
    }
}
