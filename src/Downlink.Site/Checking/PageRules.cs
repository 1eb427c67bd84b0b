namespace Downlink.Checking;

/// <summary>All rules for a page, as far as they need nothing but the page and the names of the site's other files.</summary>
/// <param name="book">Where addresses lead.</param>
/// <param name="budgets">What a page may load.</param>
/// <param name="heldBack">The source of what would stand at a path and isn't published, or null.</param>
internal sealed class PageRules(AddressBook book, BudgetRule budgets, Func<string, string?> heldBack)
{
    private readonly LinkRule _links = new(book, heldBack);
    private readonly StructuredDataRule _structured = new(book);

    public PageFaults Check(HtmlPage page, out PageSummary summary)
    {
        var faults = new PageFaults();
        var ids = IdRule.Check(page, faults);
        MarkupRule.Check(page, faults);
        OutlineRule.Check(page, faults);
        LabelRule.Check(page, faults);
        TableRule.Check(page, faults);
        _structured.Check(page, faults);
        var references = ReferenceReader.Read(page);
        var targets = book.Resolve(page, references);
        var left = _links.Check(page, references, targets, ids, faults);
        budgets.CheckLoaded(page, faults);
        summary = new PageSummary(left, MountRule.Rooted(page, references, targets, book.Site), PageSummary.AsksNotToBeFound(page));
        return faults;
    }

    /// <summary>What is wrong with the addresses of a style sheet.</summary>
    public PageFaults CheckStyle(string file, string text)
    {
        var faults = new PageFaults();
        foreach (var (address, start) in StyleUrls.Of(text))
            _links.CheckStyle(file, address, start, faults);
        return faults;
    }
}
