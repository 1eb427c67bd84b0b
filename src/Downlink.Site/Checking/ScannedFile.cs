using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Checking;

/// <summary>What the first look at a file of the site showed.</summary>
/// <param name="Bytes">How long it is.</param>
/// <param name="IsAsBuilt">Whether it is what the build wrote, or no build wrote it.</param>
internal sealed record ScannedFile(long Bytes, bool IsAsBuilt)
{
    /// <summary>Whether something may be wrong with a page or a style sheet, so that it has to be read again.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>What is kept of a page; null for any other file.</summary>
    public PageSummary? Page { get; init; }

    /// <summary>What is wrong with a file that programs read.</summary>
    public ImmutableArray<Diagnostic> Data { get; init; } = [];
}
