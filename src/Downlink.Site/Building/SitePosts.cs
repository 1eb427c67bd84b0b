using Downlink.Diagnostics;
using Downlink.Pages;
using Downlink.Posts;
using Downlink.Sources;

namespace Downlink.Building;

/// <summary>What a site's sources came to, without its pages, and where each post will stand.</summary>
public sealed class SitePosts
{
    private readonly PostPermalinks _permalinks;

    private SitePosts(CuratedPosts curated, PostPermalinks permalinks)
    {
        Curated = curated;
        _permalinks = permalinks;
    }

    public CuratedPosts Curated { get; }

    public static SitePosts Read(SiteFolder site, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(site);
        var reader = new SourceReader(site.FullPath, site.Config);
        var curator = new Curator(site.Config, reader.ReadOverrides(diagnostics), reader.ReadLedger(diagnostics));
        var curated = curator.Curate(reader.Read(diagnostics), diagnostics);
        var permalinks = new PermalinkBuilder(site.Config.Permalinks, diagnostics);
        return new SitePosts(
            curated,
            new PostPermalinks(curated.Posts, [.. curated.Posts.Select(post => permalinks.ForPost(post).Path)], permalinks, diagnostics)
        );
    }

    public Permalink PermalinkOf(Post post) => _permalinks.Of(post);
}
