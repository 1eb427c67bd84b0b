using System.Buffers;
using System.Text;

namespace Scriban.Functions;

/// <summary>The functions of the group <c>html</c>.</summary>
internal static class HtmlFunctions
{
    /// <summary>What a URI may hold unescaped (RFC 3986, section 2: unreserved and reserved).</summary>
    private static readonly SearchValues<char> UriCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=");

    public static string? Escape(string? text) => string.IsNullOrEmpty(text) ? text : HtmlEscaper.Escape(text);

    public static string? Strip(string? text) => string.IsNullOrEmpty(text) ? text : HtmlStripper.Strip(text);

    /// <summary>Puts a break before each newline, which stays; a carriage return belongs to the newline that follows it.</summary>
    public static string? NewlineToBr(string? text)
    {
        if (string.IsNullOrEmpty(text) || !text.Contains('\n', StringComparison.Ordinal))
            return text;

        var output = new StringBuilder(text.Length + 64);
        var rest = text.AsSpan();
        for (var newline = rest.IndexOf('\n'); newline >= 0; newline = rest.IndexOf('\n'))
        {
            var line = newline > 0 && rest[newline - 1] == '\r' ? newline - 1 : newline;
            output.Append(rest[..line]).Append("<br />").Append(rest[line..(newline + 1)]);
            rest = rest[(newline + 1)..];
        }

        return output.Append(rest).ToString();
    }

    public static string? UrlEncode(string? text) => string.IsNullOrEmpty(text) ? text : Uri.EscapeDataString(text);

    /// <summary>Percent-encodes what a URI may not hold and leaves what divides its parts.</summary>
    public static string? UrlEscape(string? text)
    {
        if (string.IsNullOrEmpty(text) || !text.AsSpan().ContainsAnyExcept(UriCharacters))
            return text;

        var output = new StringBuilder(text.Length + 16);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var kept = LengthOf(rest, rest.IndexOfAnyExcept(UriCharacters));
            output.Append(rest[..kept]);
            rest = rest[kept..];
            var escaped = LengthOf(rest, rest.IndexOfAny(UriCharacters));
            output.Append(Uri.EscapeDataString(rest[..escaped]));
            rest = rest[escaped..];
        }

        return output.ToString();
    }

    private static int LengthOf(ReadOnlySpan<char> text, int found) => found < 0 ? text.Length : found;
}
