namespace Downlink.Rendering;

/// <summary>Finds the end of an address that stands bare in running text, also where Chinese follows without a space.</summary>
internal static class LinkScanner
{
    /// <summary>Longer than any address that leads somewhere: what goes on for more is text.</summary>
    private const int Longest = 1000;

    /// <summary>The length of the address at the beginning of a text, or 0 where none stands.</summary>
    public static int Measure(ReadOnlySpan<char> text)
    {
        var scheme = text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : 0;
        if (scheme == 0)
            return 0;

        var length = scheme;
        while (length < Math.Min(text.Length, Longest + 1) && IsInside(text[length]))
            length++;
        length = length > Longest ? 0 : TrimEnd(text, length);
        return length > scheme && IsHost(Host(text[scheme..length])) ? length : 0;
    }

    /// <summary>The number of the paper that an arXiv address leads to (<c>2107.11291</c>, <c>cs/0112017</c>), or null.</summary>
    public static string? ArxivNumber(string address)
    {
        var rest = address.AsSpan(address.IndexOf("//", StringComparison.Ordinal) + 2);
        var host = Host(rest);
        var path = rest[host.Length..];
        var isPaper = host is "arxiv.org" or "www.arxiv.org" or "export.arxiv.org"
            && (path.StartsWith("/abs/", StringComparison.Ordinal) || path.StartsWith("/pdf/", StringComparison.Ordinal));
        if (!isPaper)
            return null;
        var number = path["/abs/".Length..];
        number = number.EndsWith(".pdf", StringComparison.Ordinal) ? number[..^4] : number;
        return number.Length is > 6 and < 30 && number.IndexOfAnyInRange('0', '9') >= 0 && number.IndexOfAny('?', '#') < 0
            ? number.ToString()
            : null;
    }

    private static bool IsInside(char character) =>
        character > ' '
        && character != '\u007F'
        && !char.IsWhiteSpace(character)
        && !char.IsControl(character)
        && !char.IsSurrogate(character)
        && !Glyph.IsFullWidth(character)
        && !IsNeverInside(character);

    private static bool IsNeverInside(char character) => character is '<' or '>' or '"' or '\'' or '`' or '{' or '}' or '|' or '\\' or '^';

    private static bool IsNeverLast(char character) => character is '.' or ',' or ';' or ':' or '!' or '?' or '*' or '_' or '~';

    private static int TrimEnd(ReadOnlySpan<char> text, int length)
    {
        var round = text[..length].Count(')') - text[..length].Count('(');
        var square = text[..length].Count(']') - text[..length].Count('[');
        for (; length > 0; length--)
        {
            var last = text[length - 1];
            var closesNothing = (last == ')' && round-- > 0) || (last == ']' && square-- > 0);
            if (!IsNeverLast(last) && !closesNothing)
                break;
        }
        return length;
    }

    private static ReadOnlySpan<char> Host(ReadOnlySpan<char> address)
    {
        var end = address.IndexOfAny("/?#");
        return end < 0 ? address : address[..end];
    }

    /// <summary>Letters, digits, points and hyphens of ASCII, a port maybe: what needs no table of names to be judged.</summary>
    private static bool IsHost(ReadOnlySpan<char> host)
    {
        foreach (var character in host)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('.' or '-' or ':'))
                return false;
        }
        return host.Length > 0 && char.IsAsciiLetterOrDigit(host[0]);
    }
}
