namespace Downlink.Checking;

/// <summary>An element of a page: its tag, its attributes among the page's, and where its content ends.</summary>
internal sealed class HtmlElement(HtmlName name, int start, int tagEnd, HtmlElement? parent)
{
    public string Name => name.Text;

    /// <summary>Which of the page's elements it is.</summary>
    public required int Index { get; init; }

    /// <summary>Where its start tag begins.</summary>
    public int Start { get; } = start;

    /// <summary>Where its start tag ends and its content begins.</summary>
    public int TagEnd { get; } = tagEnd;

    public HtmlElement? Parent { get; } = parent;

    /// <summary>Where its content ends; where its start tag does for one that has none.</summary>
    public int ContentEnd { get; set; } = tagEnd;

    public int FirstAttribute { get; init; }
    public int Attributes { get; init; }

    /// <summary>
    /// Whether it stands in the text of a post or page, or is its element: there its author answers for it, elsewhere the theme.
    /// </summary>
    public bool IsInBody { get; init; }

    /// <summary>Whether it is no part of what its author wrote, though it stands there: a label, a button, a link to a heading.</summary>
    public bool IsChrome { get; init; }

    /// <summary>Whether it is of SVG or MathML, whose names and rules are others.</summary>
    public bool IsForeign { get; init; }

    /// <summary>
    /// Whether an <c>hidden</c> or <c>aria-hidden="true"</c> on it or above it keeps it from readers and from assistive technology.
    /// </summary>
    public bool IsHidden { get; init; }

    public bool Is(HtmlTraits traits) => name.Is(traits);

    public bool IsWithin(string ancestor)
    {
        for (var above = Parent; above is not null; above = above.Parent)
        {
            if (above.Name == ancestor)
                return true;
        }

        return false;
    }
}
