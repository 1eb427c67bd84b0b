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
        Add(what, element.Start, element, "", page.TagOf(element).ToString(), "<" + element.Name);

    /// <summary>Adds what is a fault only if one of these texts stands in the source.</summary>
    public void AddIfWritten(Diagnostic what, HtmlElement element, string value, params string[] sought) =>
        Found.Add(new PageFault(what, element.Start, element) { Value = value, Sought = [.. sought], IsOnlyIfWritten = true });
}
