using System.Buffers;
using System.Text;

namespace Downlink.Rendering;

/// <summary>Judges and encodes the addresses that authors write in links and pictures.</summary>
internal static class Address
{
    private static readonly string[] Pixels =
    [
        "data:image/png;base64,", "data:image/jpeg;base64,", "data:image/jpg;base64,",
        "data:image/gif;base64,", "data:image/webp;base64,", "data:image/avif;base64,",
    ];

    /// <summary>RFC 3986: unreserved and reserved characters, and the sign of what is encoded.</summary>
    private static readonly SearchValues<char> Kept =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    /// <summary>White space and controls of ASCII, which browsers skip.</summary>
    private static readonly SearchValues<char> Skipped = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F"
            + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F"
            + " \u007F"
    );

    /// <summary>
    /// Whether it leads somewhere without running anything: a relative address, or one of the schemes that only fetch or write to somebody.
    /// </summary>
    public static bool IsSafe(string address) =>
        Scheme(address)?.ToLowerInvariant() is null
            or "https" or "http" or "ftp" or "ftps" or "sftp" or "magnet"
            or "mailto" or "tel" or "sms" or "irc" or "xmpp" or "geo";

    /// <summary>
    /// Whether a picture may come from it: from where a link may lead, or from pixels within the address itself (RFC 2397). An SVG may hold
    /// scripts.
    /// </summary>
    public static bool IsSafePicture(string address) =>
        IsSafe(address)
        || (Pixels.Any(type => address.StartsWith(type, StringComparison.OrdinalIgnoreCase)) && address.AsSpan().IndexOfAny(" \"'<>") < 0);

    /// <summary>Whether it names a scheme or a host.</summary>
    public static bool HasScheme(string address) => address.StartsWith("//", StringComparison.Ordinal) || Scheme(address) is not null;

    /// <summary>Whether it leads away from the site.</summary>
    public static bool IsExternal(string address, Uri? site) =>
        HasScheme(address)
        && (site is null || !address.StartsWith(site.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase));

    /// <summary>Percent-encodes what an address can't hold, as UTF-8; what is encoded already stays.</summary>
    public static string Encode(string address)
    {
        if (!address.AsSpan().ContainsAnyExcept(Kept))
            return address;
        var encoded = new StringBuilder(address.Length + 16);
        foreach (var rune in address.EnumerateRunes())
        {
            if (rune.IsBmp && Kept.Contains((char)rune.Value))
                encoded.Append((char)rune.Value);
            else
                encoded.Append(Uri.EscapeDataString(rune.ToString()));
        }
        return encoded.ToString();
    }

    /// <summary>What stands before the first colon, if that is a scheme; white space and controls in it don't count.</summary>
    private static string? Scheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || address.AsSpan(0, colon).ContainsAny("/?#"))
            return null;

        var scheme = address[..colon];
        return scheme.AsSpan().ContainsAny(Skipped)
            ? string.Concat(scheme.Where(static character => !Skipped.Contains(character)))
            : scheme;
    }
}
