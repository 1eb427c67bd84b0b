using System.Collections.Immutable;
using Downlink.Configuration;

namespace Downlink.Pages;

/// <summary>The files of a site that aren't text to be read: carried over as they are. Paths with <c>/</c>, relative to the site.</summary>
public sealed record SiteFiles
{
    public const string Configuration = "site.config.yml";
    public const string StaticFolder = "content/static/";
    public const string AssetFolder = "templates/assets/";

    /// <summary>What an author decides about the whole site: the settings, and what stands over what is found in texts.</summary>
    public static ImmutableArray<string> Decisions { get; } = [Configuration, PostOverridesReader.FileName, PostLedger.FileName];

    public static SiteFiles None { get; } = new();

    /// <summary>Below <c>content/static</c>.</summary>
    public ImmutableArray<string> Static { get; init; } = [];

    /// <summary>Below <c>content/posts</c> and <c>content/pages</c>, all but Markdown.</summary>
    public ImmutableArray<string> Beside { get; init; } = [];
}
