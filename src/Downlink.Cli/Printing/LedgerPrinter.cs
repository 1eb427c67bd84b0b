using Downlink.Building;
using Downlink.Configuration;
using Downlink.Posts;

namespace Downlink.Cli.Printing;

/// <summary>Prints what became of the ledger: the changes since it was written, and what there is to do about them.</summary>
internal sealed class LedgerPrinter(TextWriter output)
{
    public void PrintChanges(SiteLedger ledger)
    {
        foreach (var change in ledger.Changes())
            output.WriteLine(SafeText.Of(change));
        foreach (var (post, otherwise) in ledger.Kept())
            output.WriteLine(SafeText.Of($"kept     {post.Slug}: without the ledger it would be {otherwise} now"));
    }

    /// <summary>What writing would do.</summary>
    public void PrintOutlook(SiteLedger ledger)
    {
        var changes = ledger.Changes().Length;
        output.WriteLine(
            !ledger.IsThere ? $"There is no {PostLedger.FileName} yet. `downlink ledger --write` makes one of {Contents(ledger)}; commit it, and slugs outlive new dumps and new rules."
            : changes == 0 ? $"{PostLedger.FileName} is up to date: {Contents(ledger)}."
            : $"{Counted.Of(changes, "change")} since {PostLedger.FileName} was written. `downlink ledger --write` records {(changes == 1 ? "it" : "them")}.");
    }

    public void PrintRecorded(SiteLedger ledger, bool isWritten) => output.WriteLine(isWritten
        ? $"Wrote {PostLedger.FileName}: {Contents(ledger)}. Read the difference, then commit it."
        : $"{PostLedger.FileName} says so already: {Contents(ledger)}. Nothing was written.");

    private static string Contents(SiteLedger ledger)
    {
        var recorded = ledger.Now.Posts.Where(LedgerChanges.IsRecorded).ToList();
        return $"{Counted.Of(recorded.Count, "post")} and {Counted.Of(recorded.Sum(static post => post.Signal.Copies.Length), "copy", "copies")}";
    }
}
