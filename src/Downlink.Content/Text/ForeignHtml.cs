using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Downlink.Text;

/// <summary>HTML that somebody else wrote, read as a browser reads it; what no parser should be given isn't read.</summary>
public static class ForeignHtml
{
    /// <summary>How many elements may lie within one another, as in browsers; time and stack stay small so.</summary>
    private const int Deepest = 500;

    /// <summary>The page; null for a text that is nested too deeply to be one.</summary>
    /// <param name="html">A page or a part of one.</param>
    /// <param name="withPlaces">Whether each element knows where it stands.</param>
    public static IHtmlDocument? Read(string html, bool withPlaces = false)
    {
        ArgumentNullException.ThrowIfNull(html);
        // To AngleSharp U+FFFF is the end of the text; nobody writes it.
        return HtmlNesting.Of(html) > Deepest
            ? null
            : new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = withPlaces }).ParseDocument(html.Replace('\uFFFF', '\uFFFD'));
    }
}
