using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Server;

/// <summary>What became of a change on the disk.</summary>
public sealed record PreviewChange
{
    /// <summary>Paths of the site that changed; empty where anything may have.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>What is wrong, warnings too.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Whether the site could be planned, and so is shown as it is now.</summary>
    public required bool IsShown { get; init; }

    /// <summary>How many posts the site has now; 0 where it isn't shown.</summary>
    public required int Posts { get; init; }

    /// <summary>From the first news of the change until browsers were told.</summary>
    public required TimeSpan Took { get; init; }
}
