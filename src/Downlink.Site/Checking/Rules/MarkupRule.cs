using AngleSharp.Html.Parser;

namespace Downlink.Checking;

/// <summary>HTML that a parser had to repair. A real parser is asked only where our own reading of a page leaves a doubt.</summary>
internal static class MarkupRule
{
    /// <summary>What a page gets wrong more often follows from the first, and takes the time of its square.</summary>
    private const int MostTold = 100;

    public static void Check(HtmlPage page, PageFaults faults)
    {
        if (page.Faults.Count == 0)
            return;

        var certain = page.Faults.FindAll(static fault => fault.IsCertain);
        foreach (var fault in certain.Take(MostTold))
            Add(page, fault, faults);
        if (certain.Count > 0)
            return;

        var lines = LinesOf(page.Text);
        foreach (var error in Errors(page.Text).Take(MostTold))
        {
            var offset = lines[Math.Clamp(error.Position.Line - 1, 0, lines.Count - 1)] + Math.Max(0, error.Position.Column - 1);
            var nearest = page.Faults.MinBy(fault => Math.Abs(fault.Start - offset));
            Add(page, nearest, faults);
        }
    }

    private static void Add(HtmlPage page, MarkupFault fault, PageFaults faults)
    {
        var element = page.Elements.Find(element => element.Start <= fault.Start && fault.Start < element.TagEnd);
        var written = page.Text.Substring(fault.Start, Math.Min(fault.Length, 200));
        if (!faults.Found.Exists(other => other.Start == fault.Start && other.What.Code == "DL0729"))
        {
            faults.Found.Add(
                new PageFault(MarkupDiagnostics.Repaired(fault.Message), fault.Start, element)
                {
                    Sought = [.. PageFaults.Around(page.Text, fault.Start, written.Length), written.Trim()],
                    Earlier = page.Text.AsSpan(0, fault.Start).Count(written.AsSpan().Trim()),
                }
            );
        }
    }

    private static List<AngleSharp.Html.Dom.Events.HtmlErrorEvent> Errors(string html)
    {
        var errors = new List<AngleSharp.Html.Dom.Events.HtmlErrorEvent>();
        var parser = new HtmlParser();
        parser.Error += (_, found) => errors.Add((AngleSharp.Html.Dom.Events.HtmlErrorEvent)found);
        // To AngleSharp U+FFFF is the end of the text; to a browser it is a character like others.
        using var document = parser.ParseDocument(html.Replace('\uFFFF', '\uFFFD'));
        return errors;
    }

    private static List<int> LinesOf(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
            starts.Add(at + 1);
        return starts;
    }
}
