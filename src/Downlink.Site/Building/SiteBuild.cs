using Downlink.Diagnostics;
using Downlink.Output;
using Downlink.Related;
using Downlink.Rendering;
using Downlink.Typesetting;

namespace Downlink.Building;

/// <summary>One attempt to build a site, from its files to those of its output.</summary>
/// <param name="site">The site.</param>
/// <param name="options">How it is built.</param>
/// <param name="typesetter">Sets formulas and colours code.</param>
/// <param name="clock">Measures, and tells which files changed a moment ago.</param>
/// <param name="output">The folder.</param>
/// <param name="diagnostics">What is wrong, from all stages.</param>
internal sealed class SiteBuild(
    SiteFolder site,
    BuildOptions options,
    Typesetter typesetter,
    TimeProvider clock,
    OutputFolder output,
    DiagnosticBag diagnostics
)
{
    private readonly StageClock _stages = new(clock);
    private readonly DateTimeOffset _started = clock.GetUtcNow();
    private readonly SiteMemoryFiles _files = SiteMemoryFiles.Of(site, areWanted: !options.IsFromNothing);
    private BuildMemory _before = BuildMemory.Empty;

    private bool IsForNext => !options.IsFromNothing;

    /// <summary>What it came to; null, and the folder as it was, where anything is wrong, which has been reported.</summary>
    public BuildReport? Run(Action<int> onPage, CancellationToken cancellation)
    {
        using var stopping = cancellation.Register(typesetter.Stop);
        var threads = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation };
        using var former = FormerBuilds.Begin(_files, site, output, options, _started, cancellation);
        var maker = new SnapshotMaker(site, options, typesetter, former.Memory);
        var sources = Sources();
        var siteKey = new SiteKey(site, options, output, sources);
        var read = Forsaken.Run(() => maker.Read(diagnostics), cancellation);
        var key = siteKey.Of(read.Sources, diagnostics.ToSorted());
        var inputs = new Lazy<string>(() => BuildRecord.HashOf(site, read.Sources));
        _before = former.WaitForLast();
        if (_before.Whole?.Key.Equals(key) != true)
            former.Recall();
        _stages.Mark("read");

        using var writer = OutputWriter.Open(output, diagnostics, cancellation, _before.Output);
        if (writer is not null)
            _files.RemoveDrafts();
        var standstill = new Standstill(_before, _files.Pages, output.FullPath);
        if (writer is not null && standstill.Find(key, writer, clock.GetUtcNow(), threads) is { } same)
        {
            former.FinishStamps();
            // The record may be of another build, which was stopped before it could say so.
            if (!same.Record.Equals(BuildRecord.DigestOf(site)))
                BuildRecord.Keep(site, inputs, options, output, _before.Output.Manifest?.Hash, isIncomplete: false);
            foreach (var diagnostic in same.Said)
                diagnostics.Add(diagnostic);
            _stages.Mark("compare");
            return Report(same, OutputReport.Same(_before.Output)) with { Reused = [.. _before.Output.Paths] };
        }

        var rehearsal = former.Continue(_before);
        if (IsForNext)
            _ = Task.Run(() => inputs.Value, cancellation);
        var relating = Task.CompletedTask;
        void OnPosts(RelatedPosts related)
        {
            relating = Task.Run(() => SiteSnapshot.Relate(related, threads), cancellation);
            // Not sooner: posts are curated on all processors, pages are planned on one.
            writer?.Survey(_before.Output);
        }

        var snapshot = Forsaken.Run(() => maker.Make(read, _stages, diagnostics, OnPosts), cancellation);
        if (snapshot is null || writer is null)
            return null;

        _before = _before.ForSteps(snapshot.MostSteps);
        _stages.Mark("recall");
        var (telling, indexing) = (Task.Run(() => snapshot.Keys(sources), cancellation), Task.Run(snapshot.StartSearch, cancellation));
        relating.Wait(cancellation);
        former.Finish(snapshot.Plan.Related);
        _stages.Mark("relate");

        rehearsal?.End();
        telling.Wait(cancellation);
        indexing.Wait(cancellation);
        var keys = telling.Result;
        var renewal = new Renewal(snapshot, keys, _before, writer, diagnostics, isForNext: IsForNext);
        var search = indexing.Result is { } indexer ? new SearchRenewal(indexer, keys, renewal, _files.Terms, former.Terms) : null;
        Render(snapshot, renewal, search, onPage, threads);
        BuildMemoryDraft? draft = null;
        void PrepareForNext()
        {
            if (!IsForNext)
                return;

            search?.Keep(cancellation);
            // A file that couldn't be taken is missing among those of the units; nothing is written then.
            if (!diagnostics.HasErrors)
                draft = BuildMemoryDraft.Of(writer, renewal.Units);
        }

        if (IsRefused || AllCores.Both(PrepareForNext, writer.Commit) is not { } written)
            return null;

        _stages.Mark("write");
        if (renewal.IsWhole)
            typesetter.KeepForNextTime();
        if (IsForNext)
            BuildRecord.Keep(site, inputs, options, output, writer.ManifestHash, isIncomplete: typesetter.Unanswered is not (0, 0));
        var whole = new WholeSite(
            key,
            snapshot.Plan.Config.BaseUrl,
            snapshot.Plan.Pages.Length,
            BuildCounts.Of(snapshot.Sources, snapshot.Publication),
            diagnostics.ToSorted(),
            BuildRecord.DigestOf(site)
        );
        // Last, since a build that finds it takes all else for kept; and the longer ago a file was written, the more its stamp says.
        draft?.Write(_files.Pages, output, snapshot.MostSteps, whole, writer, clock.GetUtcNow(), cancellation);
        _stages.Mark("keep");
        return Report(whole, written) with { Reused = [.. renewal.Reused], Layouts = snapshot.LayoutTimes };
    }

    private void Render(SiteSnapshot snapshot, Renewal renewal, SearchRenewal? search, Action<int> onPage, ParallelOptions threads)
    {
        search?.Start(threads);
        Parallel.ForEach(search?.Order(snapshot.Plan.Pages) ?? snapshot.Plan.Pages, threads, page =>
        {
            var isRendered = renewal.Make(page, threads.CancellationToken);
            search?.Add(page);
            if (isRendered)
                snapshot.Release(page);
            onPage(snapshot.Plan.Pages.Length);
        });
        threads.CancellationToken.ThrowIfCancellationRequested();
        snapshot.ReleaseShared();
        _stages.Mark("render");

        AllCores.Both(() => renewal.Finish(threads), () => search?.Finish(threads));
        _stages.Mark("search");
    }

    private BuildReport Report(WholeSite whole, OutputReport written) =>
        new()
        {
            Counts = whole.Counts,
            Options = options,
            BaseUrl = whole.BaseUrl,
            Pages = whole.Pages,
            Output = written,
            Reused = [],
            Unanswered = typesetter.Unanswered,
            Said = whole.Said,
            Stages = _stages.Stages,
            Layouts = [],
        };

    private KeySources Sources() =>
        new(
            _files.Program + typesetter.Fingerprint,
            new FileKeys(path => Path.Combine(site.FullPath, path), _started).Of,
            key => _before.Find(key) is not null
        );

    private bool IsRefused => options.IsStrict && !diagnostics.ToSorted().IsEmpty;
}
