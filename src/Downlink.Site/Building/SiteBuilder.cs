using Downlink.Diagnostics;
using Downlink.Memory;
using Downlink.Output;
using Downlink.Rendering;
using Downlink.Sources;
using Downlink.Typesetting;

namespace Downlink.Building;

/// <summary>Drives the whole line: from the files of a site to the files of its output.</summary>
public sealed class SiteBuilder(SiteFolder site, BuildOptions options, Typesetter typesetter, TimeProvider clock)
{
    /// <summary>Who saves a file while the site is built doesn't do so all the time.</summary>
    private const int MostAttempts = 3;

    /// <summary>Builds the site into a folder; null, and the folder as it was, where anything is wrong, which has been reported.</summary>
    /// <param name="output">The folder.</param>
    /// <param name="diagnostics">What is wrong, from all stages.</param>
    /// <param name="onPage">Called from any thread when a page is done, with how many there are.</param>
    /// <param name="cancellation">Leaves nothing behind.</param>
    public BuildReport? Build(OutputFolder output, DiagnosticBag diagnostics, Action<int> onPage, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        for (var attempt = 1; ; attempt++)
        {
            // What was said of a file that is another by now need not be so any more.
            var said = diagnostics.Fork();
            try
            {
                var report = BuildWhole(output, said, onPage, cancellation);
                diagnostics.Add(said);
                return report;
            }
            catch (Exception exception) when (ChangedFile(exception) is { } path)
            {
                if (attempt < MostAttempts)
                    continue;

                diagnostics.Add(BuildingDiagnostics.ChangedMeanwhile(path));
                return null;
            }
        }
    }

    private BuildReport? BuildWhole(OutputFolder output, DiagnosticBag diagnostics, Action<int> onPage, CancellationToken cancellation)
    {
        var (stages, started) = (new StageClock(clock), clock.GetUtcNow());
        using var stopping = cancellation.Register(typesetter.Stop);
        var files = SiteMemoryFiles.Of(site, areWanted: !options.IsFromNothing);
        var values = options.IsFromNothing ? ValueStore.None : Forsaken.Run(() => ValueStore.Read(files.Entries), cancellation);
        var stamps = options.IsFromNothing ? SourceStamps.None
            : Forsaken.Run(() => SourceStamps.Read(files.Sources, started), cancellation);
        var memory = new SiteMemory(values, stamps, files.Kin);
        if (new SnapshotMaker(site, options, typesetter, memory).Make(stages, diagnostics, cancellation) is not { } snapshot)
            return null;

        var before = Forsaken.Run(() => BuildMemory.Read(files.Pages, output.FullPath, snapshot.MostSteps), cancellation);
        using var writer = OutputWriter.Open(output, diagnostics, cancellation, before.Output);
        if (writer is null)
            return null;

        stages.Mark("recall");
        Forsaken.Run(() => snapshot.Relate(Threads(cancellation)), cancellation);
        values.Finish(files.Entries, cancellation);
        stamps.Finish(cancellation);
        stages.Mark("relate");

        var keys = snapshot.Keys(Sources(files, before, started));
        var renewal = new Renewal(snapshot, keys, before, writer, diagnostics, isForNext: !options.IsFromNothing);
        var search = snapshot.StartSearch() is { } indexer ? new SearchRenewal(indexer, keys, renewal, files.Terms) : null;
        search?.Start(Threads(cancellation));
        Parallel.ForEach(snapshot.Plan.Pages, Threads(cancellation), page =>
        {
            var isRendered = renewal.Make(page, cancellation);
            search?.Add(page);
            if (isRendered)
                snapshot.Release(page);
            onPage(snapshot.Plan.Pages.Length);
        });
        cancellation.ThrowIfCancellationRequested();
        renewal.Finish(cancellation);
        stages.Mark("render");

        search?.Finish(Threads(cancellation));
        stages.Mark("search");

        if (IsRefused(diagnostics) || writer.Commit() is not { } written)
            return null;

        stages.Mark("write");
        if (renewal.IsWhole)
            typesetter.KeepForNextTime();
        if (!options.IsFromNothing)
        {
            var kept = writer.ToKept(clock.GetUtcNow());
            BuildMemory.Write(files.Pages, output.FullPath, snapshot.MostSteps, kept, renewal.Units, cancellation);
            search?.Keep(cancellation);
            snapshot.Plan.Related.Keep(files.Kin, cancellation);
            BuildRecord.Keep(site, snapshot.Sources, options, output, isIncomplete: typesetter.Unanswered is not (0, 0));
        }

        stages.Mark("keep");
        return new BuildReport
        {
            Sources = snapshot.Sources,
            Options = options,
            BaseUrl = snapshot.Plan.Config.BaseUrl,
            Publication = snapshot.Publication,
            Pages = snapshot.Plan.Pages.Length,
            Output = written,
            Reused = [.. renewal.Reused],
            Unanswered = typesetter.Unanswered,
            Said = diagnostics.ToSorted(),
            Stages = stages.Stages,
            Layouts = snapshot.LayoutTimes,
        };
    }

    private KeySources Sources(SiteMemoryFiles files, BuildMemory before, DateTimeOffset started) =>
        new(
            files.Program + typesetter.Fingerprint,
            new FileKeys(path => Path.Combine(site.FullPath, path), started).Of,
            key => before.Find(key) is not null
        );

    /// <summary>A file that was taken for what an earlier build read, and had changed when its text was wanted.</summary>
    private static string? ChangedFile(Exception exception) =>
        exception switch
        {
            SourceChangedException changed => changed.Path,
            AggregateException many => many.Flatten().InnerExceptions.Select(ChangedFile).FirstOrDefault(static path => path is not null),
            _ => null,
        };

    private bool IsRefused(DiagnosticBag diagnostics) => options.IsStrict && !diagnostics.ToSorted().IsEmpty;

    private ParallelOptions Threads(CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation };
}
