namespace Downlink.Checking;

/// <summary>
/// Judges the addresses in what programs read: whole ones, as far as the site knows its own, and of pages that are there.
/// </summary>
internal sealed class DataAddresses(AddressBook book)
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

    /// <summary>Judges the links and pictures in the HTML of an entry: whether they need to know where it stands.</summary>
    public void CheckHtml(string what, string html, int line, int column, DataFaults faults)
    {
        if (book.Site.Origin is null)
            return;

        foreach (var reference in ReferenceReader.Read(HtmlPage.Read("", html)))
        {
            if (
                AddressBook.Scheme(reference.Text) is null
                && reference.Text.Length > 0
                && !reference.Text.StartsWith("//", StringComparison.Ordinal)
            )
            {
                faults.Add(DataDiagnostics.NotAbsolute($"an address in {what}", reference.Text), line, column);
            }
        }
    }
}
