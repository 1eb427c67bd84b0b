using System.Collections.Immutable;
using Downlink.Diagnostics;
using Downlink.Output;
using Downlink.Rendering;

namespace Downlink.Building;

/// <summary>What a build read, made of it and wrote, and how long each stage took.</summary>
public sealed record BuildReport
{
    public required BuildCounts Counts { get; init; }

    /// <summary>Where the site will stand, or null while that isn't known: then feeds and the sitemap carry paths only.</summary>
    public required Uri? BaseUrl { get; init; }

    public required BuildOptions Options { get; init; }

    public required int Pages { get; init; }
    public required OutputReport Output { get; init; }

    /// <summary>Paths of files that nothing was rendered for, since the last build made them of the same.</summary>
    public required IReadOnlyCollection<string> Reused { get; init; }

    /// <summary>
    /// How many formulas and pieces of code are shown as their source because Node is missing: where any are, the site is incomplete.
    /// </summary>
    public required (int Formulas, int Code) Unanswered { get; init; }

    /// <summary>What was said of the site.</summary>
    public required ImmutableArray<Diagnostic> Said { get; init; }

    public required ImmutableArray<StageTime> Stages { get; init; }

    /// <summary>The templates' share of rendering.</summary>
    public required ImmutableArray<LayoutTime> Layouts { get; init; }
}
