using System.Globalization;

namespace Downlink.Entries;

/// <summary>
/// Escaped halves of characters in JSON (RFC 8259, section 8.2), which a tool leaves that cuts texts by UTF-16 units: each without its
/// other half becomes U+FFFD, and every line and length stays.
/// </summary>
internal static class JsonHalves
{
    private const int Escape = 6;

    public static string Mend(string json)
    {
        if (!json.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
            return json;

        var mended = json.ToCharArray();
        for (var at = json.IndexOf('\\', StringComparison.Ordinal); at >= 0 && at + 1 < json.Length;)
        {
            var (unit, length) = (UnitAt(json, at), 2);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(UnitAt(json, at + Escape)))
                length = 2 * Escape;
            else if (char.IsSurrogate(unit))
                "\\uFFFD".CopyTo(mended.AsSpan(at));
            at = at + length < json.Length ? json.IndexOf('\\', at + length) : -1;
        }

        return new string(mended);
    }

    /// <summary>The UTF-16 unit that is escaped there, or NUL.</summary>
    private static char UnitAt(string json, int at) =>
        at + Escape <= json.Length
        && json.AsSpan(at, 2) is "\\u"
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : '\0';
}
