using System.Collections.Immutable;

namespace Downlink.Publishing;

/// <summary>What was published, or would be.</summary>
public sealed record PublishReport
{
    /// <summary>By path; empty where the branch holds the site as it is.</summary>
    public required ImmutableArray<FileChange> Changes { get; init; }

    /// <summary>Files of the branch that aren't the site's and stay.</summary>
    public required ImmutableArray<string> Kept { get; init; }

    /// <summary>How many files the site has.</summary>
    public required int Files { get; init; }

    /// <summary>The commit that was pushed, or null.</summary>
    public string? Commit { get; init; }

    /// <summary>Whether the branch is begun with this.</summary>
    public bool IsNewBranch { get; init; }

    /// <summary>Whether files of the site's folder had changes that no commit holds.</summary>
    public bool IsDirty { get; init; }
}
