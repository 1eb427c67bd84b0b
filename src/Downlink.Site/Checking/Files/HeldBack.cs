using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Pages;

namespace Downlink.Checking;

/// <summary>Where posts and pages would stand that aren't to be published.</summary>
internal sealed class HeldBack
{
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);

    public HeldBack(SiteSnapshot snapshot)
    {
        // What is wrong with their permalinks shows when they are published.
        var permalinks = new PermalinkBuilder(snapshot.Plan.Config.Permalinks, new DiagnosticBag());
        foreach (var post in snapshot.Publication.HeldPosts)
            _sources.TryAdd(permalinks.ForPost(post).OutputPath, post.Winner.Origin.File);
        foreach (var page in snapshot.Publication.HeldPages)
            _sources.TryAdd(permalinks.ForPage(page).OutputPath, page.Origin.File);
    }

    /// <summary>The source of the post or page that would answer a path, or null.</summary>
    public string? SourceOf(string path) =>
        _sources.GetValueOrDefault(path) ?? _sources.GetValueOrDefault(path.TrimEnd('/') + "/index.html");
}
