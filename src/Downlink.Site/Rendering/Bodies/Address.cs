using System.Text;

namespace Downlink.Rendering;

/// <summary>Judges and encodes the addresses that authors write in links and pictures.</summary>
internal static class Address
{
    /// <summary>Whether it leads somewhere without running anything: a relative address, or one of the schemes that only fetch or write to somebody.</summary>
    public static bool IsSafe(string address)
    {
        var scheme = Scheme(address);
        return scheme is null || scheme.Equals("https", StringComparison.OrdinalIgnoreCase) || scheme.Equals("http", StringComparison.OrdinalIgnoreCase)
            || scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase) || scheme.Equals("tel", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether it leads away from the site.</summary>
    public static bool IsExternal(string address, Uri? site) =>
        (address.StartsWith("//", StringComparison.Ordinal) || Scheme(address) is not null)
        && (site is null || !address.StartsWith(site.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase));

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
