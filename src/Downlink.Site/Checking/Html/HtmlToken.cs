namespace Downlink.Checking;

/// <summary>
/// A piece of a page: what it is, where it stands, and of a tag its name, its attributes among the page's and whether it ends in
/// <c>/&gt;</c>.
/// </summary>
internal readonly record struct HtmlToken(
    HtmlTokenKind Kind,
    int Start,
    int End,
    HtmlName Name,
    int FirstAttribute,
    int Attributes,
    bool IsSelfClosing
);
