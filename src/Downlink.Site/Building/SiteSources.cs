using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Pages;
using Downlink.Sources;

namespace Downlink.Building;

/// <summary>All that a site is made of, as read from the disk: texts, the theme, and the names of what is carried over as it is.</summary>
public sealed record SiteSources
{
    /// <summary>Dumps and Markdown files.</summary>
    public required ImmutableArray<SourceFile> Texts { get; init; }

    /// <summary>What was decided by hand about posts.</summary>
    public PostOverrides Overrides { get; init; } = PostOverrides.None;

    /// <summary>What was recorded about posts.</summary>
    public PostLedger Ledger { get; init; } = PostLedger.Empty;

    /// <summary>Layouts, partials and words of the theme.</summary>
    public required ImmutableArray<SourceFile> Templates { get; init; }

    /// <summary>The theme's other files by their names below <c>templates/assets/</c>.</summary>
    public required IReadOnlyDictionary<string, byte[]> Assets { get; init; }

    public required SiteFiles Files { get; init; }
}
