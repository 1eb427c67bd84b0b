namespace Downlink.Checking;

/// <summary>
/// An attribute of a start tag: its lower-case name, and where its name and its value (without quotes) stand in the page.
/// </summary>
internal readonly record struct HtmlAttribute(string Name, int Start, int ValueStart, int ValueLength);
