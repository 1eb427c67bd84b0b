using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>
/// Reads <c>content/ledger.yml</c>. The file is a machine's memory: what can't be read in it is a warning and is left out.
/// </summary>
public static class PostLedgerReader
{
    public static PostLedger Read(string path, string yaml, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var faults = new DiagnosticBag();
        if (YamlReader.ReadMapping(path, yaml, faults) is not { } root)
        {
            diagnostics.Add(LedgerDiagnostics.Unreadable(SourceSpan.Of(path)));
            return PostLedger.Empty;
        }

        var entries = ImmutableArray.CreateBuilder<LedgerEntry>(root.Entries.Length);
        foreach (var entry in root.Entries)
        {
            if (Read(entry) is { } read)
                entries.Add(read);
            else
                diagnostics.Add(LedgerDiagnostics.Unreadable(entry.Key.Span));
        }

        return new PostLedger(entries.ToImmutable());
    }

    private static LedgerEntry? Read(YamlEntry entry) =>
        entry.Value is YamlMapping post && post["slug"] is YamlScalar slug && post["copies"] is YamlSequence copies
            ? new LedgerEntry(entry.Key.Value, slug.Value, [.. copies.Items.OfType<YamlScalar>().SelectMany(Place)], entry.Key.Span)
            : null;

    private static LineReference[] Place(YamlScalar copy) => LineReference.TryParse(copy.Value, out var place) ? [place] : [];
}
