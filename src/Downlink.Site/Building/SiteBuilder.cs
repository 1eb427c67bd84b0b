using Downlink.Diagnostics;
using Downlink.Output;
using Downlink.Pages;
using Downlink.Posts;
using Downlink.Rendering;

namespace Downlink.Building;

/// <summary>Drives the whole line: from the files of a site to the files of its output.</summary>
public sealed class SiteBuilder(SiteFolder site, BuildOptions options, TimeProvider clock)
{
    /// <summary>Builds the site into a folder; null, and the folder as it was, where anything is wrong, which has been reported.</summary>
    /// <param name="output">The folder.</param>
    /// <param name="diagnostics">What is wrong, from all stages.</param>
    /// <param name="onPage">Called from any thread when a page is done, with how many there are.</param>
    /// <param name="cancellation">Leaves nothing behind.</param>
    public BuildReport? Build(OutputFolder output, DiagnosticBag diagnostics, Action<int> onPage, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var stages = new StageClock(clock);
        var config = site.Config with { BaseUrl = options.BaseUrl ?? site.Config.BaseUrl };

        var reader = new SiteReader(site, diagnostics);
        var sources = reader.Read();
        stages.Mark("read");

        var publication = Publication.Of(new Curator(config, sources.Overrides, sources.Ledger).Curate(sources.Texts, diagnostics), options);
        stages.Mark("curate");

        var assets = AssetBundler.Bundle(sources.Assets, diagnostics);
        var plan = SitePlanner.Plan(publication.Curated, config, sources.Files, assets, diagnostics);
        stages.Mark("plan");

        if (sources.Templates.IsEmpty)
        {
            diagnostics.Add(BuildingDiagnostics.NoTemplates());
            return null;
        }

        var renderer = new PageRenderer(plan, sources.Templates, reader.ReadBytes, diagnostics);
        stages.Mark("templates");

        using var writer = OutputWriter.Open(output, diagnostics, cancellation);
        if (writer is null)
            return null;

        Parallel.ForEach(plan.Pages, Threads(cancellation), page =>
        {
            if (OutputPath.Refuse(page.Permalink.OutputPath) is { } reason)
                diagnostics.Add(OutputDiagnostics.RefusedPath(PageSource.Span(page), page.Permalink.OutputPath, reason) with { Note = $"it is {PageSource.Describe(page)}" });
            else if (renderer.Render(page) is { } file)
                writer.Write(file);
            onPage(plan.Pages.Length);
        });
        stages.Mark("render");

        if (IsRefused(diagnostics) || writer.Commit() is not { } written)
            return null;

        BuildRecord.Keep(site, sources, options, output);
        stages.Mark("write");
        return new BuildReport
        {
            Sources = sources,
            BaseUrl = config.BaseUrl,
            Publication = publication,
            Pages = plan.Pages.Length,
            Output = written,
            Stages = stages.Stages,
        };
    }

    private bool IsRefused(DiagnosticBag diagnostics) => options.IsStrict && !diagnostics.ToSorted().IsEmpty;

    private ParallelOptions Threads(CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation };
}
