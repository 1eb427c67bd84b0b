using System.CommandLine;
using Downlink.Building;
using Downlink.Cli.Printing;
using Downlink.Configuration;
using Downlink.Diagnostics;

namespace Downlink.Cli.Verbs;

/// <summary><c>ledger</c>: which copies form which post and the slug it keeps; what that would record, or records.</summary>
internal static class LedgerVerb
{
    public static Command Create(Terminal terminal, SiteOpener sites)
    {
        var write = new Option<bool>("--write") { Description = $"Record it in {PostLedger.FileName}" };
        var command = new Command("ledger", "Shows what changed since the ledger was written, or records it") { write };
        command.SetAction(parsed => Run(parsed, write, terminal, sites));
        return command;
    }

    private static int Run(ParseResult parsed, Option<bool> write, Terminal terminal, SiteOpener sites)
    {
        if (sites.Open(parsed) is not { } site)
            return ExitCode.WrongUsage;

        var diagnostics = new DiagnosticBag();
        var ledger = SiteLedger.Read(site, diagnostics);
        var printer = new LedgerPrinter(terminal.Output);
        if (ledger.IsThere)
            printer.PrintChanges(ledger);
        if (!parsed.GetValue(write))
            printer.PrintOutlook(ledger);
        else if (!diagnostics.HasErrors && ledger.Write(diagnostics) is { } isWritten)
            printer.PrintRecorded(ledger, isWritten);

        new DiagnosticPrinter(terminal, site.FullPath).Print(diagnostics.ToSorted());
        if (!diagnostics.HasErrors)
            return ExitCode.Done;

        terminal.Errors.WriteLine(
            $"{PostLedger.FileName} {(parsed.GetValue(write) ? "wasn't written" : "can't be written as long as that is so")}"
        );
        return ExitCode.SiteHasErrors;
    }
}
