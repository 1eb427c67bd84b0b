using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Server;

/// <summary>What a preview shows at one moment: the site as it last was without errors, and what is wrong with it as it is.</summary>
internal sealed record PreviewState
{
    /// <summary>Counts up with every change of what is shown.</summary>
    public required int Number { get; init; }

    /// <summary>The newest site that could be planned; null while there has been none.</summary>
    public PageShelf? Pages { get; init; }

    /// <summary>The one before it of which no page is known to have failed: where a page fails now, it is shown as it was.</summary>
    public PageShelf? Former { get; init; }

    /// <summary>The errors that keep the newest site from being planned; empty where it is the one that is shown.</summary>
    public ImmutableArray<Diagnostic> Refused { get; init; } = [];

    /// <summary>All errors: those, or those of the pages that were asked for and failed.</summary>
    public ImmutableArray<Diagnostic> Problems => !Refused.IsEmpty ? Refused
        : Pages is { HasFailed: true } pages ? [.. pages.Snapshot.Diagnostics.Where(static found => found.Severity == Severity.Error)] : [];
}
