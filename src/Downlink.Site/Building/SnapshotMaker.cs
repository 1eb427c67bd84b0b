using Downlink.Diagnostics;
using Downlink.Memory;
using Downlink.Pages;
using Downlink.Posts;
using Downlink.Related;
using Downlink.Rendering;
using Downlink.Typesetting;

namespace Downlink.Building;

/// <summary>Drives the line as far as pages are planned: from the files of a site to a snapshot that renders them.</summary>
/// <param name="site">The site.</param>
/// <param name="options">How it is built.</param>
/// <param name="typesetter">Sets formulas and colours code.</param>
/// <param name="memory">What the last run left; a new one for a run that stands alone. It belongs to one run at a time.</param>
public sealed class SnapshotMaker(SiteFolder site, BuildOptions options, Typesetter typesetter, SiteMemory memory)
{
    /// <summary>
    /// The site as it is on the disk now; null where it has no theme. What is wrong has been reported, and a site with errors can be looked
    /// at.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled; what was under way may go on for a moment, and changes nothing.</exception>
    public SiteSnapshot? Make(StageClock stages, DiagnosticBag diagnostics, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stages);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return Forsaken.Run(
            () =>
            {
                var read = Read(diagnostics);
                stages.Mark("read");
                return Make(read, stages, diagnostics);
            },
            cancellation
        );
    }

    /// <summary>All that the site is made of, as it is on the disk now.</summary>
    internal SiteReading Read(DiagnosticBag diagnostics)
    {
        var reader = new SiteReader(site, diagnostics, memory.Disk);
        return new SiteReading(reader, reader.Read());
    }

    /// <summary>The site that was read; null where it has no theme.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="stages">Where it is told how long each stage took.</param>
    /// <param name="diagnostics">What is wrong.</param>
    /// <param name="onPosts">Called before pages are planned: which posts are about the same needs no pages.</param>
    internal SiteSnapshot? Make(SiteReading read, StageClock stages, DiagnosticBag diagnostics, Action<RelatedPosts>? onPosts = null)
    {
        var sources = read.Sources;
        var config = site.Config with
        {
            BaseUrl = options.BaseUrl ?? site.Config.BaseUrl,
            Search = site.Config.Search && TemplateSet.HasSearch(sources.Templates),
        };
        if (memory.IsNew && sources.Texts.Any(text => text.IsRead && Forecast.NeedsNode(text, config)))
            typesetter.WarmUp();
        memory.IsNew = false;

        var curator = new Curator(config, sources.Overrides, sources.Ledger, memory.Curation);
        var publication = Publication.Of(curator.Curate(sources.Texts, diagnostics), options, memory.Held);
        var related = memory.Related = memory.Related.AmongNow(publication.Curated.Posts);
        onPosts?.Invoke(related);
        stages.Mark("curate");

        var assets = memory.Assets.Make(
            Given.Of([config.Categories, .. sources.Assets.Keys, .. sources.Assets.Values]),
            diagnostics,
            said => AssetBundler.Bundle(ChannelStyles.AddTo(sources.Assets, config.Categories), said)
        );
        var planned = SitePlanner.Plan(publication.Curated, config, sources.Files, assets, diagnostics, memory: memory.Plan);
        var plan = planned with { Related = related };
        stages.Mark("plan");

        if (sources.Templates.IsEmpty)
        {
            diagnostics.Add(BuildingDiagnostics.NoTemplates());
            return null;
        }

        var renderer = new PageRenderer(plan, sources.Templates, read.Reader.ReadBytes, typesetter, diagnostics, memory.Rendering);
        stages.Mark("templates");
        return new SiteSnapshot(plan, renderer, diagnostics) { Sources = sources, Publication = publication };
    }

    /// <summary>
    /// The same site planned to stand at another path of its host. Which pages there are, which posts are alike and where each stands below
    /// that path are told without it, so that of the plan its address alone is another.
    /// </summary>
    /// <param name="snapshot">The site where it stands.</param>
    /// <param name="basePath">Empty, or beginning with a slash and not ending in one.</param>
    /// <param name="diagnostics">What goes wrong there and not here.</param>
    public SiteSnapshot Remount(SiteSnapshot snapshot, string basePath, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var plan = snapshot.Plan with { Address = snapshot.Plan.Address.At(basePath) };
        var reader = new SiteReader(site, diagnostics, memory.Disk);
        var renderer = new PageRenderer(plan, snapshot.Sources.Templates, reader.ReadBytes, typesetter, diagnostics);
        return new SiteSnapshot(plan, renderer, diagnostics) { Sources = snapshot.Sources, Publication = snapshot.Publication };
    }
}
