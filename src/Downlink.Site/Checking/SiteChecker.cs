using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Output;
using Downlink.Pages;
using Downlink.Typesetting;

namespace Downlink.Checking;

/// <summary>Checks a built site: every file of it, against each other and against the sources that it was built from.</summary>
public sealed class SiteChecker(SiteFolder site, CheckOptions options)
{
    private readonly FaultLedger _faults = new();

    /// <summary>Null where there is nothing to check; why has been reported.</summary>
    /// <param name="output">The built site.</param>
    /// <param name="diagnostics">Why it can't be checked.</param>
    /// <param name="cancellation">What is under way then may go on for a moment, and changes nothing.</param>
    public Task<CheckReport?> CheckAsync(OutputFolder output, DiagnosticBag diagnostics, CancellationToken cancellation) =>
        Task.Run(() => CheckWholeAsync(output, diagnostics, cancellation), CancellationToken.None).WaitAsync(cancellation);

    private async Task<CheckReport?> CheckWholeAsync(OutputFolder output, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (!BuiltFolder.IsIn(output, _faults))
            return Refused(diagnostics);

        var pages = Task.Run(() => ScanPages(output, Threads(cancellation)), cancellation);
        var data = ScanDataAsync(pages, Threads(cancellation));
        using var typesetter = Typesetter.Of(site.FullPath);
        using var stopping = cancellation.Register(typesetter.Stop);
        var said = new DiagnosticBag();
        var maker = Maker(typesetter);
        var snapshot = Plan(maker, said, cancellation);
        if (await pages is not { } scan)
            return Refused(diagnostics);
        if (snapshot is null || said.HasErrors)
        {
            await data;
            diagnostics.Add(said);
            return null;
        }

        var isStale = CheckFolder(scan.Folder, snapshot);
        var mounts = isStale ? null : Mounts.Of(maker, snapshot, said);
        var configuration = await File.ReadAllTextAsync(Path.Combine(site.FullPath, SiteFiles.Configuration), cancellation);
        var origins = new OriginFinder(snapshot, configuration, scan.Folder);
        var checker = new FileChecker(snapshot, scan, origins, mounts, _faults);
        var texts = new TextChecker(origins, snapshot.Plan.Config, typesetter, _faults);
        CheckPages(scan.FilesOfPages, checker, Threads(cancellation));
        Parallel.ForEach(origins.Entries(), Threads(cancellation), texts.Check);
        await data;
        checker.CheckSitemap();
        Array.ForEach(scan.FilesOfData, file => checker.Check(file, new ReadingRoom()));
        checker.CheckWhole();
        // What a build says of the sources: it may be long ago that it did.
        foreach (var told in isStale ? [] : said.ToSorted())
            _faults.Add(told, null);
        if (options.IsExternal)
            await FollowForeignAsync(checker, cancellation);
        return Report(scan, snapshot) with { IsStale = isStale };
    }

    /// <summary>The first look needs none of the sources, so that it is taken while those are read and planned.</summary>
    private SiteScan? ScanPages(OutputFolder output, ParallelOptions threads)
    {
        if (BuiltFolder.Read(output, _faults) is not { } folder)
            return null;

        // A file that is gone has been reported as that, and so leads nobody astray a second time.
        var files = new BuiltFiles(folder.Manifest.Hashes.Keys.Concat(folder.Present));
        var book = new AddressBook(new SiteAddress(options.Build.BaseUrl ?? site.Config.BaseUrl), files);
        var scan = new SiteScan(folder, book, new BudgetRule(site.Config.Budgets, folder, book));
        scan.ScanPages(threads);
        return scan;
    }

    private static async Task ScanDataAsync(Task<SiteScan?> pages, ParallelOptions threads)
    {
        if (await pages is { } scan)
            scan.ScanData(threads);
    }

    /// <summary>What the build made of single files, and which posts it found to be alike, it has kept: a check changes nothing of that.</summary>
    private SnapshotMaker Maker(Typesetter typesetter) => new(site, options.Build, typesetter, SiteMemory.OfBuilds(site));

    private SiteSnapshot? Plan(SnapshotMaker maker, DiagnosticBag said, CancellationToken cancellation)
    {
        var snapshot = maker.Make(new StageClock(TimeProvider.System), said, cancellation);
        if (snapshot is not null)
            SiteSnapshot.Prepare(snapshot.Plan.Related, Threads(cancellation));
        return snapshot;
    }

    /// <summary>Checks what files there are, and whether they are known to be of other sources than those that are there now.</summary>
    private bool CheckFolder(BuiltFolder folder, SiteSnapshot snapshot)
    {
        folder.Check(LeakRule.Check(snapshot, folder, options.Build, _faults), _faults);
        var isStale = options.Record is { } record && !(record.HasInputs(site, snapshot.Sources) && folder.IsOf(site, snapshot));
        if (isStale)
            _faults.Add(FileDiagnostics.Stale(), null);
        return isStale;
    }

    private static void CheckPages(string[] files, FileChecker checker, ParallelOptions threads) =>
        Parallel.ForEach(files, threads, static () => new ReadingRoom(), (file, _, room) => checker.Check(file, room), static _ => { });

    private async Task FollowForeignAsync(FileChecker checker, CancellationToken cancellation)
    {
        using var probe = new LinkProbe();
        var memory = LinkMemory.Read(site, options.Build.Today);
        await checker.FollowForeignAsync(new ForeignLinks(probe, memory), cancellation);
        memory.Keep();
    }

    private CheckReport Report(SiteScan scan, SiteSnapshot snapshot) => new()
    {
        Faults = _faults.ToSorted(),
        Files = scan.Files.Count,
        Pages = scan.Files.Values.Count(static file => file.Page is not null),
        Bytes = scan.Files.Values.Sum(static file => file.Bytes),
        BaseUrl = snapshot.Plan.Config.BaseUrl,
    };

    private CheckReport? Refused(DiagnosticBag diagnostics)
    {
        foreach (var fault in _faults.ToSorted())
            diagnostics.Add(fault.Diagnostic);
        return null;
    }

    private ParallelOptions Threads(CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = options.Build.Threads, CancellationToken = cancellation };
}
