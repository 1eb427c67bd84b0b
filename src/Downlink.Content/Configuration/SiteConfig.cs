using System.Collections.Immutable;

namespace Downlink.Configuration;

/// <summary>The settings of a site, as read and validated from <c>site.config.yml</c>; every value has its default.</summary>
public sealed record SiteConfig
{
    /// <summary>Where the dumps of a site stand that doesn't say otherwise.</summary>
    public const string UsualSources = "seeds/**/*.{txt,xml,json,html}";

    public required string Title { get; init; }
    public string Tagline { get; init; } = "";
    public string Description { get; init; } = "";

    /// <summary>BCP 47 tag of the interface and of posts that don't say otherwise.</summary>
    public string Language { get; init; } = "zh-CN";

    /// <summary>Where the site will stand: absolute, without a slash at its end, or null while that isn't known.</summary>
    public Uri? BaseUrl { get; init; }

    public Author? Author { get; init; }

    /// <summary>IANA name of the zone in which a date with a time is a day.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Where hand-written files get the dates that they don't state; dumps never get one.</summary>
    public DateOrigin Dates { get; init; }

    /// <summary>The folder a build writes, relative to the site.</summary>
    public string Output { get; init; } = "_site";

    public PermalinkPatterns Permalinks { get; init; } = new();
    public int PageSize { get; init; } = 10;
    public FeedSettings Feed { get; init; } = new();
    public ImmutableArray<SourceGlob> Sources { get; init; } = [new(UsualSources)];
    public DumpSettings Dump { get; init; } = new();
    public ImmutableArray<CategoryRule> Categories { get; init; } = [];

    /// <summary>The slug of the category of a post that fits none.</summary>
    public string DefaultCategory { get; init; } = "misc";

    public ImmutableArray<MenuItem> Menu { get; init; } = [];

    /// <summary>The theme's own parameters: an open map that templates read.</summary>
    public YamlMapping Theme { get; init; } = YamlMapping.Empty;

    public MathMode Math { get; init; } = MathMode.Auto;

    /// <summary>Definitions for all formulas, as TeX: <c>\newcommand{\R}{\mathbb{R}}…</c>.</summary>
    public string MathMacros { get; init; } = "";
    public bool Highlight { get; init; } = true;
    public bool Search { get; init; } = true;
    public Budgets Budgets { get; init; } = new();

    /// <summary>Hand-written raw HTML passes the allow-list unless its author opts out.</summary>
    public bool TrustContentHtml { get; init; }

    /// <summary>All of it as it was written; empty for settings that nobody wrote.</summary>
    public YamlMapping Written { get; init; } = YamlMapping.Empty;
}
