namespace Downlink.Checking;

/// <summary>A table of data says what its rows or columns are (WCAG 2.2, 1.3.1).</summary>
internal static class TableRule
{
    public static void Check(HtmlPage page, PageFaults faults)
    {
        foreach (var table in page.Elements)
        {
            if (table is not { Name: "table", IsHidden: false, IsChrome: false } || page.ValueOf(table, "role") is "presentation" or "none")
                continue;
            if (page.Within(table).Any(static cell => cell.Name == "td") && !page.Within(table).Any(cell => IsHeader(page, cell)))
                faults.AddTag(MarkupDiagnostics.TableWithoutHeader(), page, table);
        }
    }

    private static bool IsHeader(HtmlPage page, HtmlElement cell) =>
        cell.Name == "th" || page.ValueOf(cell, "role") is "columnheader" or "rowheader";
}
