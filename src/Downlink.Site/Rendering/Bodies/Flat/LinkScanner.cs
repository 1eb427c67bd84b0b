using System.Buffers;

namespace Downlink.Rendering;

/// <summary>Finds the end of an address that stands bare in running text, also where Chinese follows without a space.</summary>
internal static class LinkScanner
{
    private static readonly SearchValues<char> NeverInside = SearchValues.Create("<>\"'`{}|\\^");
    private static readonly SearchValues<char> NeverLast = SearchValues.Create(".,;:!?*_~");

    /// <summary>The length of the address at the beginning of a text, or 0 where none stands.</summary>
    public static int Measure(ReadOnlySpan<char> text)
    {
        var scheme = text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : 0;
        if (scheme == 0)
            return 0;

        var length = scheme;
        while (length < text.Length && IsInside(text[length]))
            length++;
        length = TrimEnd(text, length);
        return length > scheme && char.IsAsciiLetterOrDigit(text[scheme]) && IsAddress(text[..length]) ? length : 0;
    }

    /// <summary>The number of the paper that an arXiv address leads to (<c>2107.11291</c>, <c>cs/0112017</c>), or null.</summary>
    public static string? ArxivNumber(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host is not ("arxiv.org" or "www.arxiv.org" or "export.arxiv.org"))
            return null;
        var path = uri.AbsolutePath;
        var start = path.StartsWith("/abs/", StringComparison.Ordinal) || path.StartsWith("/pdf/", StringComparison.Ordinal) ? 5 : 0;
        var number = start == 0 ? "" : path[start..];
        if (number.EndsWith(".pdf", StringComparison.Ordinal))
            number = number[..^4];
        return number.Length is > 6 and < 30 && number.Count(char.IsAsciiDigit) >= 7 ? number : null;
    }

    private static bool IsInside(char character) =>
        character > ' ' && character != '\u007F' && !char.IsWhiteSpace(character) && !char.IsControl(character) && !char.IsSurrogate(character)
        && !Glyph.IsFullWidth(character) && !NeverInside.Contains(character);

    private static int TrimEnd(ReadOnlySpan<char> text, int length)
    {
        while (length > 0)
        {
            var last = text[length - 1];
            var closesNothing = last is ')' or ']' && text[..length].Count(last) > text[..length].Count(last == ')' ? '(' : '[');
            if (!NeverLast.Contains(last) && !closesNothing)
                break;
            length--;
        }
        return length;
    }

    private static bool IsAddress(ReadOnlySpan<char> text) => Uri.TryCreate(text.ToString(), UriKind.Absolute, out var uri) && uri.Host.Length > 0;
}
