using System.Text;

namespace Downlink.Tests.Searching;

/// <summary>Looks for a piece of text the plain way, page by page, line by line.</summary>
internal static class Plainly
{
    public static bool Contains(MadePage page, string piece) => page.Lines.Any(line => Contains(Normal(line), Normal(piece)));

    private static bool Contains(string line, string piece)
    {
        for (var at = line.IndexOf(piece, StringComparison.Ordinal); at >= 0; at = line.IndexOf(piece, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsAsciiLetterOrDigit(piece[0]) || !char.IsAsciiLetterOrDigit(line[at - 1])) return true;
        }

        return false;
    }

    /// <summary>In lower case and half width, with single spaces, and none beside Han.</summary>
    private static string Normal(string text)
    {
        var narrow = string.Concat(text.Select(Narrow)).ToLowerInvariant();
        narrow = string.Join(' ', narrow.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var normal = new StringBuilder();
        for (var at = 0; at < narrow.Length; at++)
        {
            var isBesideHan = at > 0 && at + 1 < narrow.Length && (IsHan(narrow[at - 1]) || IsHan(narrow[at + 1]));
            if (narrow[at] != ' ' || !isBesideHan) normal.Append(narrow[at]);
        }

        return normal.ToString();
    }

    private static char Narrow(char character) => character switch
    {
        >= '！' and <= '～' => (char)(character - 0xFEE0),
        '\u3000' => ' ',
        _ => character,
    };

    private static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FFF';
}
