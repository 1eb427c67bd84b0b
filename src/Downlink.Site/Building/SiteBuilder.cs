using Downlink.Diagnostics;
using Downlink.Output;
using Downlink.Typesetting;

namespace Downlink.Building;

/// <summary>Drives the whole line: from the files of a site to the files of its output.</summary>
public sealed class SiteBuilder(SiteFolder site, BuildOptions options, Typesetter typesetter, TimeProvider clock)
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
        if (new SnapshotMaker(site, options, typesetter, new SiteMemory()).Make(stages, diagnostics) is not { } snapshot)
            return null;

        using var writer = OutputWriter.Open(output, diagnostics, cancellation);
        if (writer is null)
            return null;

        Parallel.ForEach(snapshot.Plan.Posts, Threads(cancellation), snapshot.Plan.Related.Prepare);
        stages.Mark("relate");

        var search = snapshot.StartSearch();
        Parallel.ForEach(snapshot.Plan.Pages, Threads(cancellation), page =>
        {
            using var file = snapshot.Render(page);
            if (file is not null)
                writer.Write(file);
            foreach (var part in search?.Add(page) ?? [])
                writer.Write(part);
            snapshot.Release(page);
            onPage(snapshot.Plan.Pages.Length);
        });
        stages.Mark("render");

        Parallel.ForEach(search?.Finish() ?? [], Threads(cancellation), writer.Write);
        stages.Mark("search");

        if (IsRefused(diagnostics) || writer.Commit() is not { } written)
            return null;

        typesetter.KeepForNextTime();
        BuildRecord.Keep(site, snapshot.Sources, options, output, isIncomplete: typesetter.Unanswered is not (0, 0));
        stages.Mark("write");
        return new BuildReport
        {
            Sources = snapshot.Sources,
            BaseUrl = snapshot.Plan.Config.BaseUrl,
            Publication = snapshot.Publication,
            Pages = snapshot.Plan.Pages.Length,
            Output = written,
            Unanswered = typesetter.Unanswered,
            Stages = stages.Stages,
        };
    }

    private bool IsRefused(DiagnosticBag diagnostics) => options.IsStrict && !diagnostics.ToSorted().IsEmpty;

    private ParallelOptions Threads(CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation };
}
