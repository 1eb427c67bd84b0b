using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Checking;

/// <summary>What a check found, and how much it looked at.</summary>
public sealed record CheckReport
{
    /// <summary>By place.</summary>
    public required ImmutableArray<CheckedFault> Faults { get; init; }

    public required int Files { get; init; }

    /// <summary>How many of the files are HTML.</summary>
    public required int Pages { get; init; }

    public required long Bytes { get; init; }

    /// <summary>Where the site was built to stand, or null where that wasn't said.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Whether the site's sources are known to have changed since it was built.</summary>
    public bool IsStale { get; init; }

    public int Errors => Faults.Count(static fault => fault.Diagnostic.Severity == Severity.Error);

    public int Warnings => Faults.Length - Errors;
}
