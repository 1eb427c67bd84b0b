using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>What can be wrong with <c>content/ledger.yml</c>: never more than a warning.</summary>
internal static class LedgerDiagnostics
{
    private const string Way = "`downlink ledger --write` records what is there now";

    public static Diagnostic Unreadable(SourceSpan span) =>
        new("DL0245", Severity.Warning, "the ledger can't be read here", span) { Help = Way };

    public static Diagnostic Gone(LedgerEntry entry) =>
        new("DL0246", Severity.Warning, $"the ledger knows a post `{entry.Slug}` that no source holds any more", entry.Span) { Help = Way };
}
