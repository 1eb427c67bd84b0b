namespace Downlink.Checking;

/// <summary>
/// An address that a page holds: in which element and attribute, its text, where that begins in the page, and what it is for.
/// </summary>
internal readonly record struct Reference(HtmlElement? Element, string Attribute, string Text, int Start, ReferenceUse Use);
