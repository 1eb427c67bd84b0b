namespace Downlink.Configuration;

/// <summary>The form of a size: a number of bytes, or with <c>KB</c>, <c>MB</c>, <c>GB</c>, each 1024 of the one before.</summary>
internal static class ByteSize
{
    private const long Most = 1L << 40;

    public const string Pattern = "^[0-9]+ ?([KkMmGg]?[Bb])?$";

    public static bool TryParse(string text, out long bytes)
    {
        var digits = text.AsSpan().TrimEnd("KMGBkmgb").TrimEnd(' ');
        bytes = 0;
        if (!long.TryParse(digits, System.Globalization.NumberStyles.None, null, out var number) || number is 0 or > Most)
            return false;

        var unit = text.AsSpan(digits.Length).TrimStart(' ');
        if (Factor(unit) is not { } factor || number > Most / factor)
            return false;
        bytes = number * factor;
        return true;
    }

    private static long? Factor(ReadOnlySpan<char> unit) => unit switch
    {
        "" or "B" or "b" => 1,
        "KB" or "kB" or "kb" => 1L << 10,
        "MB" or "mb" => 1L << 20,
        "GB" or "gb" => 1L << 30,
        _ => null,
    };
}
