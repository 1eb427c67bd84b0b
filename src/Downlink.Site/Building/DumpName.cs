using System.Globalization;
using System.Security.Cryptography;

namespace Downlink.Building;

/// <summary>
/// The name of a dump in <c>seeds/</c>: its number in the order of capture, 16 digits of the SHA-256 of its bytes, its extension.
/// </summary>
internal static class DumpName
{
    private const int FirstWidth = 3, HashDigits = 16;

    /// <summary>
    /// The next name after those there, as wide as the greatest; null where it would sort before one of them, and so be read as an older
    /// capture.
    /// </summary>
    public static string? Next(IEnumerable<string> names, ReadOnlySpan<byte> bytes, string extension)
    {
        var numbers = names.Select(Number).OfType<string>().ToList();
        var greatest = numbers.MaxBy(static number => decimal.Parse(number, CultureInfo.InvariantCulture));
        var next = greatest is null ? 0 : decimal.Parse(greatest, CultureInfo.InvariantCulture) + 1;
        var number = next.ToString(CultureInfo.InvariantCulture).PadLeft(greatest?.Length ?? FirstWidth, '0') + "_";
        return numbers.TrueForAll(other => string.CompareOrdinal(other + "_", number) < 0)
            ? number + Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashDigits] + extension
            : null;
    }

    /// <summary>The digits before the first <c>_</c>, or null for a name that was given otherwise.</summary>
    private static string? Number(string name) =>
        name.IndexOf('_', StringComparison.Ordinal) is > 0 and <= 20 and var end
        && name.AsSpan(0, end).IndexOfAnyExceptInRange('0', '9') < 0
            ? name[..end]
            : null;
}
