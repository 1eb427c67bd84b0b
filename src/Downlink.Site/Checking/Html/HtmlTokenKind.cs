namespace Downlink.Checking;

/// <summary>What a piece of a page is.</summary>
internal enum HtmlTokenKind
{
    Text,
    StartTag,
    EndTag,
    Comment,
    Doctype,
}
