using System.Collections.Immutable;

namespace Downlink.Pages;

/// <summary>The files of a site that aren't text to be read: carried over as they are. Paths with <c>/</c>, relative to the site.</summary>
public sealed record SiteFiles
{
    public const string Configuration = "site.config.yml";
    public const string StaticFolder = "content/static/";
    public const string AssetFolder = "templates/assets/";

    public static SiteFiles None { get; } = new();

    /// <summary>Below <c>content/static</c>.</summary>
    public ImmutableArray<string> Static { get; init; } = [];

    /// <summary>Below <c>content/posts</c> and <c>content/pages</c>, all but Markdown.</summary>
    public ImmutableArray<string> Beside { get; init; } = [];
}
