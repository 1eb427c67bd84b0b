using System.Globalization;
using System.Text;
using Downlink.Rendering;

namespace Downlink.Authoring;

/// <summary>
/// HTML from a feed as one HTML block of Markdown (CommonMark 0.31, section 4.6, kind 6), cleaned as on a page. Such a block ends at an
/// empty line, so there is none in it: the line feed that would make one is written as a character reference.
/// </summary>
internal static class HtmlBlockText
{
    public static string Of(string html)
    {
        var clean = new HtmlSanitizer(static address => address, static address => (address, null), static _ => false).Clean(html)?.Trim()
            ?? HtmlText.Escaped(html);
        var block = new StringBuilder("<div>\n", clean.Length + 16);
        var isLineEmpty = true;
        foreach (var character in clean)
        {
            if (character == '\n' && isLineEmpty)
                block.Append("&#10;");
            else
                block.Append(character);
            isLineEmpty = character == '\n' || (isLineEmpty && char.IsWhiteSpace(character));
        }

        return block.Append(CultureInfo.InvariantCulture, $"\n</div>\n").ToString();
    }
}
