namespace Downlink.Checking;

/// <summary>
/// Judges the addresses in what programs read: whole ones, as far as the site knows its own, and of pages that are there.
/// </summary>
/// <param name="book">Where addresses lead.</param>
/// <param name="idsOf">The ids of a page of the site, or null for what is no page.</param>
/// <param name="isTold">Whether pages lead to the same file, or place in a file, in vain: that has been told of where they do.</param>
internal sealed class DataAddresses(AddressBook book, Func<string, HashSet<string>?> idsOf, Func<string, bool> isTold)
{
    /// <summary>Judges one; the file of the site that it leads to, or null.</summary>
    public string? Check(string what, string address, int line, int column, DataFaults faults)
    {
        var isWhole =
            Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri.Host.Length > 0
            && AddressBook.Scheme(address) is not null;
        if (!isWhole && (book.Site.Origin is not null || !address.StartsWith('/')))
        {
            faults.Add(DataDiagnostics.NotAbsolute(what, address), line, column);
            return null;
        }

        var target = book.Resolve(address, "", null);
        if (target.Kind is TargetKind.Missing or TargetKind.OtherCase or TargetKind.OutsideBase or TargetKind.Malformed)
            faults.Add(DataDiagnostics.LeadsNowhere(what, address), line, column);
        return target.Kind == TargetKind.Found ? target.File : null;
    }

    /// <summary>Whether an address is known to be another site's: of another host, or beside the site on its own.</summary>
    public bool IsForeign(string address) =>
        book.Site.Origin is not null
        && AddressBook.Scheme(address) is not null
        && book.Resolve(address, "", null).Kind is TargetKind.Foreign or TargetKind.OutsideBase;

    /// <summary>
    /// Judges the links and pictures in the HTML of an entry: they may not need to know where it stands, and lead to what is there.
    /// </summary>
    public void CheckHtml(string what, string html, int line, int column, DataFaults faults)
    {
        if (book.Site.Origin is null)
            return;

        foreach (var reference in ReferenceReader.Read(HtmlPage.Read("", html)))
        {
            var text = reference.Text.Trim();
            if (text.Length == 0)
                continue;
            if (AddressBook.Scheme(text) is null && !text.StartsWith("//", StringComparison.Ordinal))
                faults.Add(DataDiagnostics.NotAbsolute($"an address in {what}", text), line, column);
            else if (!IsThere(book.Resolve(text, "", null)))
                faults.Add(DataDiagnostics.LeadsNowhere($"a link in {what}", text), line, column);
        }
    }

    private bool IsThere(Target target) => target.Kind switch
    {
        TargetKind.Missing => isTold(target.File ?? ""),
        TargetKind.Found when target is { Fragment.Length: > 0, File: { } file } && idsOf(file) is { } ids =>
            LinkRule.Marks(ids, target.Fragment) || isTold($"{file}#{target.Fragment}"),
        _ => true,
    };
}
