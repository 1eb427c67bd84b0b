namespace Downlink.Checking;

/// <summary>All rules for a page, as far as they need nothing but the page and the names of the site's other files.</summary>
internal sealed class PageRules(LinkRule links, BudgetRule budgets)
{
    public PageFaults Check(HtmlPage page, out PageSummary summary)
    {
        var faults = new PageFaults();
        var ids = IdRule.Check(page, faults);
        MarkupRule.Check(page, faults);
        OutlineRule.Check(page, faults);
        LabelRule.Check(page, faults);
        StructuredDataRule.Check(page, faults);
        var references = ReferenceReader.Read(page);
        var left = links.Check(page, references, ids, faults);
        budgets.CheckLoaded(page, faults);
        summary = new PageSummary(left, [.. MountRule.Rooted(references, links.Site)], PageSummary.AsksNotToBeFound(page));
        return faults;
    }

    /// <summary>What is wrong with the addresses of a style sheet.</summary>
    public PageFaults CheckStyle(string file, string text)
    {
        var faults = new PageFaults();
        foreach (var (address, start) in StyleUrls.Of(text))
            links.CheckStyle(file, address, start, faults);
        return faults;
    }
}
