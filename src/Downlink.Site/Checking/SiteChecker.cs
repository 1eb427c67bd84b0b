using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Output;
using Downlink.Typesetting;

namespace Downlink.Checking;

/// <summary>Checks a built site: every file of it, against each other and against the sources that it was built from.</summary>
public sealed class SiteChecker(SiteFolder site, CheckOptions options)
{
    private readonly FaultLedger _faults = new();

    /// <summary>Null where there is nothing to check; why has been reported.</summary>
    public async Task<CheckReport?> CheckAsync(OutputFolder output, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (BuiltFolder.Read(output, _faults) is not { } folder)
            return Refused(diagnostics);

        using var typesetter = Typesetter.Of(site.FullPath);
        var maker = new SnapshotMaker(site, options.Build, typesetter, new SiteMemory());
        if (maker.Make(new StageClock(TimeProvider.System), diagnostics) is not { } snapshot || diagnostics.HasErrors)
            return null;

        folder.Check(LeakRule.Check(snapshot, folder, options.Build, _faults), _faults);
        var isStale = options.Record is { } record && !(record.HasInputs(site, snapshot.Sources) && folder.IsOf(site, snapshot));
        if (isStale)
            _faults.Add(FileDiagnostics.Stale(), null);

        var checker = new FileChecker(
            site,
            snapshot,
            folder,
            isStale ? null : Mounts.Of(maker, snapshot, diagnostics),
            typesetter,
            _faults
        );
        Parallel.ForEach(folder.Present.Where(static file => !FileChecker.ComesLater(file)), Threads(cancellation), checker.Check);
        Parallel.ForEach(folder.Present.Where(FileChecker.ComesLater), Threads(cancellation), checker.CheckData);
        Parallel.ForEach(checker.Prose, Threads(cancellation), checker.CheckProse);
        Parallel.ForEach(checker.Raw, Threads(cancellation), checker.CheckRaw);
        checker.CheckWhole();
        if (options.IsExternal)
            await FollowForeignAsync(checker, cancellation);
        return Report(folder, snapshot, checker) with { IsStale = isStale };
    }

    private async Task FollowForeignAsync(FileChecker checker, CancellationToken cancellation)
    {
        using var probe = new LinkProbe();
        var memory = LinkMemory.Read(site, options.Build.Today);
        await checker.FollowForeignAsync(new ForeignLinks(probe, memory), cancellation);
        memory.Keep();
    }

    private CheckReport Report(BuiltFolder folder, SiteSnapshot snapshot, FileChecker checker) => new()
    {
        Faults = _faults.ToSorted(),
        Files = folder.Present.Length,
        Pages = checker.Pages,
        Bytes = checker.Bytes,
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
