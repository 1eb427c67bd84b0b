using Downlink.Diagnostics;

namespace Downlink.Checking;

/// <summary>Collects what is wrong with one page.</summary>
internal sealed class PageFaults
{
    public List<PageFault> Found { get; } = [];

    public void Add(Diagnostic what, HtmlElement element) => Add(what, element.Start, element, "");

    public void Add(Diagnostic what, int start, HtmlElement? element, string value, params string[] sought) =>
        Found.Add(new PageFault(what, start, element) { Value = value, Sought = [.. sought] });

    /// <summary>Adds what is wrong with an element that nothing but its tag tells apart.</summary>
    public void AddTag(Diagnostic what, HtmlPage page, HtmlElement element) =>
        Add(
            what,
            element.Start,
            element,
            "",
            [.. Around(page.Text, element.Start, element.TagEnd - element.Start), page.TagOf(element).ToString(), "<" + element.Name]
        );

    /// <summary>
    /// A piece of a page with less and less of what stands around it: its author may have written the same elsewhere, and rightly.
    /// </summary>
    public static IEnumerable<string> Around(string text, int start, int length)
    {
        foreach (var (before, after) in ((int, int)[])[(12, 12), (0, 12), (0, 4)])
        {
            var from = Math.Max(0, start - before);
            yield return $"{text[from..start]}{PageFault.PlaceMark}{text[start..Math.Min(text.Length, start + length + after)]}";
        }
    }

    /// <summary>Adds what is a fault only if one of these texts stands in the source.</summary>
    public void AddIfWritten(Diagnostic what, HtmlElement element, string value, params string[] sought) =>
        Found.Add(new PageFault(what, element.Start, element) { Value = value, Sought = [.. sought], IsOnlyIfWritten = true });
}
