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

    /// <summary>Whether both are the very same values, as two readings with one memory give them where nothing changed between.</summary>
    public bool IsSameAs(SiteSources other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Overrides == other.Overrides && Ledger == other.Ledger
            && IsSame(Texts, other.Texts) && IsSame(Templates, other.Templates)
            && Assets.Keys.SequenceEqual(other.Assets.Keys) && Assets.Values.SequenceEqual(other.Assets.Values)
            && Files.Static.SequenceEqual(other.Files.Static) && Files.Beside.SequenceEqual(other.Files.Beside);
    }

    private static bool IsSame(ImmutableArray<SourceFile> ours, ImmutableArray<SourceFile> others)
    {
        var at = 0;
        while (at < ours.Length && at < others.Length && ReferenceEquals(ours[at], others[at]))
            at++;
        return at == ours.Length && at == others.Length;
    }
}
