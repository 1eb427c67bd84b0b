using System.Text;

namespace Downlink.Rendering;

/// <summary>Judges and encodes the addresses that authors write in links and pictures.</summary>
internal static class Address
{
    private static readonly string[] Pixels =
        ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/jpg;base64,", "data:image/gif;base64,", "data:image/webp;base64,", "data:image/avif;base64,"];

    /// <summary>
    /// Whether it leads somewhere without running anything: a relative address, or one of the schemes that only fetch or write to somebody.
    /// </summary>
    public static bool IsSafe(string address) =>
        Scheme(address)?.ToLowerInvariant() is null or "https" or "http" or "mailto" or "tel" or "sms" or "ftp" or "ftps" or "sftp" or "magnet" or "irc" or "xmpp" or "geo";

    /// <summary>
    /// Whether a picture may come from it: from where a link may lead, or from pixels within the address itself (RFC 2397). An SVG may hold
    /// scripts.
    /// </summary>
    public static bool IsSafePicture(string address) =>
        IsSafe(address) || (Pixels.Any(type => address.StartsWith(type, StringComparison.OrdinalIgnoreCase)) && address.AsSpan().IndexOfAny(" \"'<>") < 0);

    /// <summary>Whether it names a scheme or a host.</summary>
    public static bool HasScheme(string address) => address.StartsWith("//", StringComparison.Ordinal) || Scheme(address) is not null;

    /// <summary>Whether it leads away from the site.</summary>
    public static bool IsExternal(string address, Uri? site) =>
        HasScheme(address) && (site is null || !address.StartsWith(site.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase));

    /// <summary>Percent-encodes what an address can't hold, as UTF-8; what is encoded already stays.</summary>
    public static string Encode(string address)
    {
        if (address.All(IsKept))
            return address;
        var encoded = new StringBuilder(address.Length + 16);
        foreach (var rune in address.EnumerateRunes())
        {
            if (rune.IsAscii && IsKept((char)rune.Value))
                encoded.Append((char)rune.Value);
            else
                encoded.Append(Uri.EscapeDataString(rune.ToString()));
        }
        return encoded.ToString();
    }

    /// <summary>RFC 3986: unreserved and reserved characters, and the sign of what is encoded.</summary>
    private static bool IsKept(char character) =>
        char.IsAsciiLetterOrDigit(character)
        || character is '-' or '.' or '_' or '~' or ':' or '/' or '?' or '#' or '[' or ']' or '@' or '!' or '$' or '&' or '\'' or '(' or ')' or '*' or '+' or ',' or ';' or '=' or '%';

    /// <summary>What stands before the first colon, if that is a scheme; browsers skip white space and controls in it, so we do.</summary>
    private static string? Scheme(string address)
    {
        var visible = string.Concat(address.Where(static character => character > ' ' && character != '\u007F'));
        var colon = visible.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || visible.AsSpan(0, colon).IndexOfAny("/?#") >= 0 ? null : visible[..colon];
    }
}
