using System.Collections.Concurrent;
using System.IO.Compression;
using Downlink.Configuration;
using Downlink.Diagnostics;

namespace Downlink.Checking;

/// <summary>Weighs files, what a page loads, and the site. Weights are those of the files as they lie on the disk.</summary>
internal sealed class BudgetRule(Budgets budgets, BuiltFolder folder, AddressBook book)
{
    private readonly ConcurrentDictionary<string, long> _weights = new(StringComparer.Ordinal);

    public bool IsHeavyPage(long bytes) => bytes > budgets.Page;

    /// <summary>What to say of a page that is heavy.</summary>
    public Diagnostic OfPage(string file, ReadOnlySpan<byte> bytes) =>
        BudgetDiagnostics.Page(folder.Output.Show(file), bytes.Length, Packed(bytes), budgets.Page);

    public Diagnostic? OfFile(string file, long bytes) =>
        bytes > budgets.File ? BudgetDiagnostics.File(folder.Output.Show(file), bytes, budgets.File) : null;

    public Diagnostic? OfSite(long bytes) => bytes > budgets.Site ? BudgetDiagnostics.Site(bytes, budgets.Site) : null;

    /// <summary>Weighs the style sheets and the scripts of a page.</summary>
    public void CheckLoaded(HtmlPage page, PageFaults faults)
    {
        var styles = page.Elements.FindAll(element => element.Name == "link" && page.ValueOf(element, "rel") is "stylesheet");
        var scripts = page.Elements.FindAll(static element => element is { Name: "script", Attributes: > 0 });
        if (Sum(page, styles, "href") is var style && style > budgets.Css)
            faults.Add(BudgetDiagnostics.Styles(style, budgets.Css), styles[0]);
        if (Sum(page, scripts, "src") is var script && script > budgets.Script)
            faults.Add(BudgetDiagnostics.Scripts(script, budgets.Script), scripts[0]);
    }

    private long Sum(HtmlPage page, List<HtmlElement> elements, string attribute) =>
        elements
            .Select(element => page.Value(element, attribute))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Sum(address => WeightOf(page.Path, address));

    private long WeightOf(string page, string address) =>
        book.Resolve(address, page, null) is { Kind: TargetKind.Found, File: { } file }
            ? _weights.GetOrAdd(
                file,
                static (file, folder) => new FileInfo(folder.Output.Locate(file)) is { Exists: true } info ? info.Length : 0,
                folder
            )
            : 0;

    private static long Packed(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return packed.Length;
    }
}
