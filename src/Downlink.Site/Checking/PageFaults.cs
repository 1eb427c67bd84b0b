using Downlink.Diagnostics;

namespace Downlink.Checking;

/// <summary>Collects what is wrong with one page.</summary>
internal sealed class PageFaults
{
    private readonly Dictionary<(string Code, string Value), int> _numbers = [];

    public List<PageFault> Found { get; } = [];

    public void Add(Diagnostic what, HtmlElement element) => Add(what, element.Start, element, "");

    public void Add(Diagnostic what, int start, HtmlElement? element, string value, params string[] sought)
    {
        Found.Add(Make(what, start, element, value, sought));
    }

    /// <summary>Adds what is a fault only if one of these texts stands in the source.</summary>
    public void AddIfWritten(Diagnostic what, HtmlElement element, params string[] sought) =>
        Found.Add(Make(what, element.Start, element, "", sought) with { IsOnlyIfWritten = true });

    private PageFault Make(Diagnostic what, int start, HtmlElement? element, string value, string[] sought)
    {
        var key = (what.Code, value.Length > 0 ? value : sought.FirstOrDefault() ?? "");
        var number = _numbers.GetValueOrDefault(key);
        _numbers[key] = number + 1;
        return new PageFault(what, start, element) { Value = value, Sought = [.. sought], Number = number };
    }
}
